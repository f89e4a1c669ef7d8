-- What a conversation's makers said when they closed it before its day; public. Null where the day came, or while it is open.
ALTER TABLE conversations.conversation ADD COLUMN closing_reason text CHECK (length(closing_reason) BETWEEN 1 AND 500);

-- Goes into the preview link of a draft; another number makes every link given out before useless.
ALTER TABLE conversations.conversation ADD COLUMN preview_round integer NOT NULL DEFAULT 0;

-- Every decision on a statement, so that a changed mind can be seen. Without the statement's words.
CREATE TABLE conversations.decision (
  community_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  decided text NOT NULL CHECK (decided IN ('published', 'rejected')),
  reason_key text,
  -- Personal: who decided, in their public role; shown to other moderators only. Until the account is erased.
  decided_by uuid,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, decision_id),
  FOREIGN KEY (community_id, conversation_id, statement_id)
    REFERENCES conversations.statement (community_id, conversation_id, statement_id),
  CHECK ((decided = 'rejected') = (reason_key IS NOT NULL))
);
CREATE INDEX decision_of_statement ON conversations.decision (community_id, statement_id, decided_at);

-- What moderators look through: the waiting ones, oldest first.
CREATE INDEX statement_by_state ON conversations.statement (community_id, conversation_id, state, created_at);

-- Personal: who does not want letters about what they said or took part in. Until they want them again or are erased.
CREATE TABLE conversations.no_letters (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  person_id uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (community_id, person_id)
);
