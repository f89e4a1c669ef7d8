-- What changed since a moment. The moment stands first: with the conversation first, a database that has no statistics yet
-- (a new one) looks statements up by this index instead of their own key, and each vote reads every statement.
DROP INDEX conversations.statement_by_change;
CREATE INDEX statement_by_change ON conversations.statement (changed_at, community_id, conversation_id);
