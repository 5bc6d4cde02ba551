-- When the person said themselves where they stand; NULL while nothing was chosen: a watch that nobody chose is no verdict.
ALTER TABLE cases ADD COLUMN said_at TEXT;
UPDATE cases SET said_at = since WHERE EXISTS
    (SELECT 1 FROM journal WHERE journal.account = cases.account AND journal.kind = 'situation');
