-- Matters and their thread: steps, items and how one grew from another; who follows what.
CREATE SCHEMA matters;

CREATE TABLE matters.matter (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  matter_id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  title text NOT NULL CHECK (title <> ''),
  question text NOT NULL,
  summary text NOT NULL DEFAULT '',
  -- The place it is about, by its code; null: the whole community.
  place_code text,
  -- A draft is seen only by those who look after matters.
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'decided', 'closed')),
  -- The role in which somebody opened it; not who, because the role is what the public needs to know.
  opened_by_role text NOT NULL CHECK (opened_by_role IN ('facilitator', 'officer', 'councillor', 'administrator')),
  -- The body that must answer, in words (a council, a trust); never a private person.
  responsible text NOT NULL DEFAULT '',
  -- What was decided, or why it was closed, in words for everyone.
  outcome text NOT NULL DEFAULT '',
  -- The item this matter itself grew from, where there is one.
  grew_from uuid,
  made_at timestamptz NOT NULL,
  opened_at timestamptz,
  closed_at timestamptz,
  PRIMARY KEY (community_id, matter_id),
  UNIQUE (community_id, slug),
  CHECK ((state = 'draft') = (opened_at IS NULL)),
  CHECK ((state IN ('decided', 'closed')) = (closed_at IS NOT NULL))
);

CREATE INDEX matter_by_state ON matters.matter (community_id, state, opened_at);

CREATE TABLE matters.step (
  community_id uuid NOT NULL,
  step_id uuid NOT NULL,
  matter_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('listen', 'propose', 'weigh', 'decide', 'oversee', 'do', 'report-back')),
  -- Which capability does it, and the id of what it does it with (a conversation, a ballot).
  capability text NOT NULL,
  subject_id uuid NOT NULL,
  title text NOT NULL,
  href text NOT NULL CHECK (href ~ '^/([^/]|$)'),
  state text NOT NULL CHECK (state IN ('draft', 'planned', 'open', 'closed', 'cancelled')),
  opens_at timestamptz,
  closes_at timestamptz,
  -- What came of it, or why it changed, in one sentence for everyone.
  outcome text NOT NULL DEFAULT '',
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, step_id),
  UNIQUE (community_id, capability, subject_id),
  FOREIGN KEY (community_id, matter_id) REFERENCES matters.matter (community_id, matter_id)
);

CREATE INDEX step_by_matter ON matters.step (community_id, matter_id, step_id);
CREATE INDEX step_by_state ON matters.step (community_id, state, closes_at);

CREATE TABLE matters.item (
  community_id uuid NOT NULL,
  -- The id of the thing itself.
  item_id uuid NOT NULL,
  matter_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{1,40}$'),
  -- What it is called on pages; may be what somebody wrote, so it is emptied when they have it erased.
  title text NOT NULL DEFAULT '',
  -- Personal: who offered it, so that they can find it and be told what became of it. Never shown. Null after erasure.
  author_id uuid,
  -- Personal: who must answer, in their role. Null after erasure.
  owner_id uuid,
  due_on date,
  -- waiting and hidden items are not public.
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('waiting', 'open', 'answered', 'done', 'withdrawn', 'hidden')),
  href text NOT NULL CHECK (href ~ '^/([^/]|$)'),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, item_id),
  FOREIGN KEY (community_id, matter_id) REFERENCES matters.matter (community_id, matter_id)
);

CREATE INDEX item_by_matter ON matters.item (community_id, matter_id, kind, item_id);
CREATE INDEX item_by_author ON matters.item (community_id, author_id) WHERE author_id IS NOT NULL;
CREATE INDEX item_by_owner ON matters.item (community_id, owner_id) WHERE owner_id IS NOT NULL;

-- Forward in time: from what was there first to what came of it.
CREATE TABLE matters.link (
  community_id uuid NOT NULL,
  from_item uuid NOT NULL,
  to_item uuid NOT NULL,
  how text NOT NULL CHECK (how IN ('grew-from', 'merged-into', 'split-from', 'replaced-by', 'answered-by')),
  -- The act that made it: `merge-statements`.
  by_act text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, from_item, to_item, how),
  FOREIGN KEY (community_id, from_item) REFERENCES matters.item (community_id, item_id),
  FOREIGN KEY (community_id, to_item) REFERENCES matters.item (community_id, item_id),
  CHECK (from_item <> to_item)
);

CREATE INDEX link_backward ON matters.link (community_id, to_item);

-- Personal: who wants to hear of which matter. Kept until they stop following or are erased.
CREATE TABLE matters.follow (
  community_id uuid NOT NULL,
  person_id uuid NOT NULL,
  matter_id uuid NOT NULL,
  -- Names this row in the address that stops the mail without signing in.
  follow_id uuid NOT NULL,
  how_often text NOT NULL CHECK (how_often IN ('at-once', 'daily', 'weekly')),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, person_id, matter_id),
  UNIQUE (community_id, follow_id),
  FOREIGN KEY (community_id, matter_id) REFERENCES matters.matter (community_id, matter_id) ON DELETE CASCADE
);

CREATE INDEX follow_by_matter ON matters.follow (community_id, matter_id, follow_id);

-- News that waits for somebody's daily or weekly letter; deleted when it is sent.
CREATE TABLE matters.notice (
  community_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  follow_id uuid NOT NULL,
  subject text NOT NULL,
  words text NOT NULL,
  href text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, notice_id),
  FOREIGN KEY (community_id, follow_id) REFERENCES matters.follow (community_id, follow_id) ON DELETE CASCADE
);

CREATE INDEX notice_by_follow ON matters.notice (community_id, follow_id, notice_id);

-- How far a round of telling followers has come, so that one which is done again after a crash tells nobody twice.
CREATE TABLE matters.told (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  job_id uuid NOT NULL,
  up_to uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, job_id)
);
