-- Questions that break a rule: reported by anybody, taken down and shown again by decision, with an appeal to somebody else.
-- Taken down: its words are not shown; its clock stays on the board.
ALTER TABLE replies.clock ADD COLUMN is_hidden boolean NOT NULL DEFAULT false;

CREATE TABLE replies.report (
  community_id uuid NOT NULL,
  report_id uuid NOT NULL,
  item_id uuid NOT NULL,
  -- Personal: who reports, so that each is heard once. Null after erasure.
  person_id uuid,
  reason_key text NOT NULL,
  -- Personal: their words, for those who look at it. Emptied on erasure.
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
  made_at timestamptz NOT NULL,
  -- When somebody decided on what it is about.
  seen_at timestamptz,
  PRIMARY KEY (community_id, report_id),
  FOREIGN KEY (community_id, item_id) REFERENCES replies.clock (community_id, item_id)
);
CREATE UNIQUE INDEX report_once ON replies.report (community_id, item_id, person_id)
  WHERE seen_at IS NULL AND person_id IS NOT NULL;
CREATE INDEX report_open ON replies.report (community_id, item_id) WHERE seen_at IS NULL;

CREATE TABLE replies.moderation (
  community_id uuid NOT NULL,
  moderation_id uuid NOT NULL,
  item_id uuid NOT NULL,
  decided text NOT NULL CHECK (decided IN ('hidden', 'published', 'left')),
  -- Of the community's rules; null where nothing is wrong.
  reason_key text,
  -- More words for the author; not published. Emptied when the author is erased.
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  -- Personal: who decided, so that an appeal goes to somebody else. Never shown. Null after erasure.
  decided_by uuid,
  is_on_appeal boolean NOT NULL,
  at timestamptz NOT NULL,
  -- Personal: why its author thinks that was wrong. Emptied on erasure.
  appeal_words text NOT NULL DEFAULT '' CHECK (length(appeal_words) <= 2000),
  appealed_at timestamptz,
  -- For the author, with the reason.
  appeal_answer text NOT NULL DEFAULT '' CHECK (length(appeal_answer) <= 1000),
  appeal_decided_at timestamptz,
  PRIMARY KEY (community_id, moderation_id),
  FOREIGN KEY (community_id, item_id) REFERENCES replies.clock (community_id, item_id),
  CHECK (decided <> 'hidden' OR reason_key IS NOT NULL)
);
CREATE INDEX moderation_of ON replies.moderation (community_id, item_id, moderation_id);
