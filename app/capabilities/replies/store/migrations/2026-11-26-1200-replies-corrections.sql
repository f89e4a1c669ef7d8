-- A published answer can be corrected: a further step with the new words and why. What it said before stays.
ALTER TABLE replies.event DROP CONSTRAINT event_kind_check;
ALTER TABLE replies.event ADD CONSTRAINT event_kind_check CHECK (kind IN (
  'started', 'reminded', 'due', 'escalated', 'assigned', 'passed', 'asked', 'given', 'answered', 'corrected', 'stopped'));
-- Why it was corrected, in words for everyone.
ALTER TABLE replies.event ADD COLUMN reason text NOT NULL DEFAULT '';
ALTER TABLE replies.event ADD CONSTRAINT event_corrected_why CHECK (kind <> 'corrected' OR (words <> '' AND reason <> ''));
