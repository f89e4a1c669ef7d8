-- How many take part, and how many browsers were taken over by a person who signed in, without reading the rows.
CREATE INDEX participant_of_conversation ON conversations.participant (community_id, conversation_id, adopted_by);

-- The order of statements that were made together.
ALTER TABLE conversations.statement ADD COLUMN position integer NOT NULL DEFAULT 0;
