-- One reasoned answer to many similar contributions: what was chosen, what is said, and how far sending has come.
CREATE TABLE replies.round (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  round_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'sending', 'sent')),
  answer text,
  -- The answer with its blanks: {title}, {asked}, {kind}, {matter}.
  words text NOT NULL DEFAULT '',
  by_role text,
  -- Personal: the officer who answers, in their public role; never shown. Null after erasure.
  by_person uuid,
  job_id uuid,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, round_id),
  CHECK (state = 'draft' OR (answer IS NOT NULL AND words <> '' AND job_id IS NOT NULL))
);

CREATE TABLE replies.round_item (
  community_id uuid NOT NULL,
  round_id uuid NOT NULL,
  item_id uuid NOT NULL,
  -- skipped: somebody had answered it, or it was withdrawn, before its turn came.
  state text NOT NULL DEFAULT 'chosen' CHECK (state IN ('chosen', 'answered', 'skipped')),
  PRIMARY KEY (community_id, round_id, item_id),
  FOREIGN KEY (community_id, round_id) REFERENCES replies.round (community_id, round_id) ON DELETE CASCADE,
  FOREIGN KEY (community_id, item_id) REFERENCES replies.clock (community_id, item_id)
);
