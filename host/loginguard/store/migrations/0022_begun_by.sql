-- Whether an incident began by itself with "it wasn't me" ('answer'), so that taking the answer back takes it back too.
ALTER TABLE cases ADD COLUMN begun_by TEXT;
