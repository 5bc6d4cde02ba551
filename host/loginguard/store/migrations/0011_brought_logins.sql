-- Logins that the person brought and kept: from where (an origin, or the name of a file or paste). NULL: a page of Upwork's.
ALTER TABLE logins ADD COLUMN origin TEXT;
