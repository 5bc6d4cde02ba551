-- When the incident began that was left with "nothing is wrong" before it was contained: who comes back soon goes on in it.
ALTER TABLE cases ADD COLUMN left_since TEXT;
