-- Replies on the clock: the charter, who must answer what and by when, and each step on the way to an answer.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SCHEMA replies;

-- The charter, one row a version; nothing is ever changed here. Without a row the charter is the one that every community starts with.
CREATE TABLE replies.charter (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  version integer NOT NULL CHECK (version >= 1),
  -- Teams by name, with the post that answers for each and the post above it: posts, never people.
  teams jsonb NOT NULL,
  -- For each kind of contribution: which team, and within how many working days.
  promises jsonb NOT NULL,
  -- What is not published, and why, in words for everyone.
  conduct text NOT NULL,
  made_by_role text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, version)
);

CREATE TABLE replies.holder (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  team_id uuid NOT NULL,
  -- Personal: who holds the post that answers for the team; named in the charter as a public post. Until somebody else holds it or they are erased.
  accountable_id uuid,
  -- Personal: who is told when an answer is late. Until somebody else holds the post or they are erased.
  superior_id uuid,
  PRIMARY KEY (community_id, team_id)
);

-- One row for each contribution that is to be answered.
CREATE TABLE replies.clock (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  item_id uuid NOT NULL,
  matter_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{1,40}$'),
  -- What it is called and what it says, for the queue and to find others like it; emptied when its author is erased.
  title text NOT NULL DEFAULT '',
  words text NOT NULL DEFAULT '',
  -- The page of the contribution itself.
  href text NOT NULL CHECK (href ~ '^/([^/]|$)'),
  place_code text,
  -- Personal: who offered it, so that they get the answer. Never shown. Null after erasure.
  author_id uuid,
  team_id uuid NOT NULL,
  -- The team and the post that answers, in words: never blank.
  team text NOT NULL CHECK (team <> ''),
  post text NOT NULL CHECK (post <> ''),
  -- Personal: the officer who must answer, shown by their post only. Another one after erasure.
  owner_id uuid,
  -- The charter under which it began; 0 is the one every community starts with.
  charter_version integer NOT NULL,
  started_on date NOT NULL,
  first_due_on date NOT NULL,
  due_on date NOT NULL,
  -- The calendar of working days that its day was counted with.
  calendar text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'asked', 'answered', 'stopped')),
  -- Since when the author is asked for more.
  asked_on date,
  ended_on date,
  -- Working days from the beginning to the answer.
  days_taken integer,
  answer text,
  PRIMARY KEY (community_id, item_id),
  CHECK ((state = 'asked') = (asked_on IS NOT NULL)),
  CHECK ((state IN ('answered', 'stopped')) = (ended_on IS NOT NULL)),
  CHECK ((state = 'answered') = (answer IS NOT NULL))
);

CREATE INDEX clock_queue ON replies.clock (community_id, due_on, item_id) WHERE state IN ('waiting', 'asked');
CREATE INDEX clock_by_owner ON replies.clock (community_id, owner_id, due_on) WHERE state IN ('waiting', 'asked');
CREATE INDEX clock_by_matter ON replies.clock (community_id, matter_id, item_id);
CREATE INDEX clock_by_author ON replies.clock (community_id, author_id) WHERE author_id IS NOT NULL;
CREATE INDEX clock_answered ON replies.clock (community_id, ended_on, item_id) WHERE state = 'answered';
CREATE INDEX clock_alike ON replies.clock USING gin ((title || ' ' || words) gin_trgm_ops);

-- Each step on the way to an answer, as the item's page shows it. Only added to.
CREATE TABLE replies.event (
  community_id uuid NOT NULL,
  event_id uuid NOT NULL,
  item_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN (
    'started', 'reminded', 'due', 'escalated', 'assigned', 'passed', 'asked', 'given', 'answered', 'stopped')),
  at timestamptz NOT NULL,
  -- In which role somebody did it; null: the clock did, or the author.
  by_role text,
  -- Personal: who did it; never shown. Null after erasure.
  by_person uuid,
  -- The reasons given; of a step “given” the author's own words, emptied when they are erased.
  words text NOT NULL DEFAULT '',
  answer text,
  -- Whom it lies with after this step, in words.
  team text NOT NULL,
  post text NOT NULL,
  due_on date NOT NULL,
  PRIMARY KEY (community_id, event_id),
  FOREIGN KEY (community_id, item_id) REFERENCES replies.clock (community_id, item_id),
  CHECK (kind NOT IN ('answered', 'passed', 'asked', 'stopped') OR words <> '')
);

CREATE INDEX event_by_item ON replies.event (community_id, item_id, event_id);
-- However many answer at the same moment: one answer.
CREATE UNIQUE INDEX event_one_answer ON replies.event (community_id, item_id) WHERE kind = 'answered';
-- A reminder that is sent again after a crash is the same reminder.
CREATE UNIQUE INDEX event_one_reminder ON replies.event (community_id, item_id, kind, due_on)
  WHERE kind IN ('reminded', 'due', 'escalated');
