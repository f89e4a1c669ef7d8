CREATE SCHEMA conversations;

-- A conversation: one question, and statements that people agree or disagree with. Public, kept for good.
CREATE TABLE conversations.conversation (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  conversation_id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  matter_id uuid NOT NULL,
  -- The step of the matter that this conversation is; null until it opens.
  step_id uuid,
  question text NOT NULL CHECK (length(question) BETWEEN 5 AND 300),
  -- Plain text; an empty line starts a new paragraph.
  background text NOT NULL DEFAULT '' CHECK (length(background) <= 8000),
  -- [{ "title": …, "url": … }]
  sources jsonb NOT NULL DEFAULT '[]',
  -- Who asks, in public words ("Testham Town Council"), and what they will do with what comes out.
  asked_by text NOT NULL CHECK (length(asked_by) BETWEEN 1 AND 200),
  promise text NOT NULL DEFAULT '' CHECK (length(promise) <= 1000),
  admits text NOT NULL DEFAULT 'link' CHECK (admits IN ('link', 'confirmed', 'resident')),
  moderation text NOT NULL DEFAULT 'before' CHECK (moderation IN ('before', 'after')),
  -- By when a new statement is looked at, as the makers promise.
  look_within_hours integer NOT NULL DEFAULT 48 CHECK (look_within_hours BETWEEN 1 AND 336),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed')),
  opens_at timestamptz,
  closes_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  asks_age boolean NOT NULL DEFAULT false,
  asks_place boolean NOT NULL DEFAULT false,
  -- Where an imported conversation comes from, and on what terms; null for one of our own.
  import_source text,
  import_licence text,
  -- Starts the map's own generator of chance; never changed.
  map_seed integer NOT NULL,
  -- The person who made it: a facilitator, in their public role.
  made_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (community_id, conversation_id),
  UNIQUE (community_id, slug),
  CHECK (closes_at IS NULL OR opens_at IS NULL OR closes_at > opens_at),
  CHECK ((state = 'draft') = (opened_at IS NULL) AND (state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX conversation_of_matter ON conversations.conversation (community_id, matter_id);

-- One person, or one browser without account, in one conversation.
CREATE TABLE conversations.participant (
  community_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  -- Personal: SHA-256 of the browser's visit token (32 bytes) or the person's id (16 bytes); 17 random bytes once erased.
  -- Makes sure that one person is counted once. Until the conversation's record is erased.
  who bytea NOT NULL CHECK (octet_length(who) IN (16, 17, 32)),
  -- Personal: the account, where there is one. Until the account is erased.
  person_id uuid,
  -- A browser's participant after its person signed in: the participant that has its votes now.
  adopted_by uuid,
  -- Personal, optional, asked for to see who is missing: age band and place as answered. Two years after the close.
  age_band text CHECK (length(age_band) <= 20),
  place_code text CHECK (length(place_code) <= 40),
  joined_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (community_id, participant_id),
  -- In this order it also finds the conversations that a browser took part in, when its person signs in.
  UNIQUE (community_id, who, conversation_id),
  FOREIGN KEY (community_id, conversation_id) REFERENCES conversations.conversation (community_id, conversation_id)
);
CREATE INDEX participant_of_person ON conversations.participant (community_id, person_id) WHERE person_id IS NOT NULL;

CREATE TABLE conversations.statement (
  community_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  -- Personal: who offered it, so that they can be told what became of it. Null for seeds and once erased.
  participant_id uuid,
  person_id uuid,
  is_seed boolean NOT NULL DEFAULT false,
  state text NOT NULL CHECK (state IN ('waiting', 'published', 'rejected')),
  reason_key text,
  reason_text text CHECK (length(reason_text) <= 1000),
  decided_at timestamptz,
  decided_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Moves at every change, for servers that keep statements in memory.
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (community_id, statement_id),
  UNIQUE (community_id, conversation_id, statement_id),
  FOREIGN KEY (community_id, conversation_id) REFERENCES conversations.conversation (community_id, conversation_id),
  FOREIGN KEY (community_id, participant_id) REFERENCES conversations.participant (community_id, participant_id)
);
CREATE INDEX statement_by_change ON conversations.statement (community_id, conversation_id, changed_at);
CREATE INDEX statement_of_participant ON conversations.statement (community_id, participant_id) WHERE participant_id IS NOT NULL;

-- The current vote of each participant on each statement. Pseudonymous: it names a participant, never a person.
CREATE TABLE conversations.vote (
  community_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  value smallint NOT NULL CHECK (value IN (-1, 0, 1)),
  -- A pass because the statement was not understood.
  is_unsure boolean NOT NULL DEFAULT false CHECK (NOT is_unsure OR value = 0),
  -- The chance the statement had of being shown to this person; null where they came to it some other way.
  shown_share real CHECK (shown_share > 0 AND shown_share <= 1),
  cast_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, participant_id, statement_id),
  FOREIGN KEY (community_id, participant_id) REFERENCES conversations.participant (community_id, participant_id),
  FOREIGN KEY (community_id, conversation_id, statement_id)
    REFERENCES conversations.statement (community_id, conversation_id, statement_id)
);
-- What has come in since the map was last drawn.
CREATE INDEX vote_by_time ON conversations.vote (community_id, conversation_id, cast_at);

-- How many votes each statement has. Kept by the triggers below in the transaction of the vote itself, whoever writes it.
CREATE TABLE conversations.statement_count (
  community_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  agree integer NOT NULL DEFAULT 0,
  disagree integer NOT NULL DEFAULT 0,
  pass integer NOT NULL DEFAULT 0,
  PRIMARY KEY (community_id, conversation_id, statement_id),
  FOREIGN KEY (community_id, conversation_id, statement_id)
    REFERENCES conversations.statement (community_id, conversation_id, statement_id)
) WITH (fillfactor = 50);

-- Rows are taken in the order of their ids, so that two writers never wait for each other in a circle.
CREATE FUNCTION conversations.count_new_votes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO conversations.statement_count AS c (community_id, conversation_id, statement_id, agree, disagree, pass)
  SELECT community_id, conversation_id, statement_id,
    count(*) FILTER (WHERE value = 1), count(*) FILTER (WHERE value = -1), count(*) FILTER (WHERE value = 0)
  FROM came GROUP BY 1, 2, 3 ORDER BY 1, 3
  ON CONFLICT (community_id, conversation_id, statement_id) DO UPDATE
  SET agree = c.agree + excluded.agree, disagree = c.disagree + excluded.disagree, pass = c.pass + excluded.pass;
  RETURN NULL;
END $$;

CREATE FUNCTION conversations.count_changed_votes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO conversations.statement_count AS c (community_id, conversation_id, statement_id, agree, disagree, pass)
  SELECT community_id, conversation_id, statement_id,
    coalesce(sum(one) FILTER (WHERE value = 1), 0),
    coalesce(sum(one) FILTER (WHERE value = -1), 0),
    coalesce(sum(one) FILTER (WHERE value = 0), 0)
  FROM (SELECT community_id, conversation_id, statement_id, value, 1 AS one FROM came
        UNION ALL SELECT community_id, conversation_id, statement_id, value, -1 FROM went) AS moved
  GROUP BY 1, 2, 3
  HAVING coalesce(sum(one) FILTER (WHERE value = 1), 0) <> 0
      OR coalesce(sum(one) FILTER (WHERE value = -1), 0) <> 0
      OR coalesce(sum(one) FILTER (WHERE value = 0), 0) <> 0
  ORDER BY 1, 3
  ON CONFLICT (community_id, conversation_id, statement_id) DO UPDATE
  SET agree = c.agree + excluded.agree, disagree = c.disagree + excluded.disagree, pass = c.pass + excluded.pass;
  RETURN NULL;
END $$;

CREATE FUNCTION conversations.count_removed_votes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO conversations.statement_count AS c (community_id, conversation_id, statement_id, agree, disagree, pass)
  SELECT community_id, conversation_id, statement_id,
    -count(*) FILTER (WHERE value = 1), -count(*) FILTER (WHERE value = -1), -count(*) FILTER (WHERE value = 0)
  FROM went GROUP BY 1, 2, 3 ORDER BY 1, 3
  ON CONFLICT (community_id, conversation_id, statement_id) DO UPDATE
  SET agree = c.agree + excluded.agree, disagree = c.disagree + excluded.disagree, pass = c.pass + excluded.pass;
  RETURN NULL;
END $$;

CREATE TRIGGER vote_comes AFTER INSERT ON conversations.vote
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION conversations.count_new_votes();
CREATE TRIGGER vote_changes AFTER UPDATE ON conversations.vote
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION conversations.count_changed_votes();
CREATE TRIGGER vote_goes AFTER DELETE ON conversations.vote
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION conversations.count_removed_votes();

-- The latest map of a conversation: a picture of the votes, which can be drawn again from them at any time.
CREATE TABLE conversations.conversation_map (
  community_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  -- SHA-256 of the votes and decisions it was drawn from.
  input_hash text NOT NULL,
  computed_at timestamptz NOT NULL,
  votes integer NOT NULL,
  people integer NOT NULL,
  result jsonb NOT NULL,
  -- Three bytes a person in no telling order: x, y, group.
  points bytea NOT NULL,
  PRIMARY KEY (community_id, conversation_id),
  FOREIGN KEY (community_id, conversation_id) REFERENCES conversations.conversation (community_id, conversation_id)
);

-- What keeps the names of groups steady from one map to the next: who was in which. Participants' ids, 16 bytes each.
CREATE TABLE conversations.map_memory (
  community_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  participants bytea NOT NULL,
  statements bytea NOT NULL,
  state jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, conversation_id),
  FOREIGN KEY (community_id, conversation_id) REFERENCES conversations.conversation (community_id, conversation_id)
);

-- Which server draws the map of a conversation right now, so that two never do the same work.
CREATE TABLE conversations.map_lease (
  community_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  holder uuid NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (community_id, conversation_id),
  FOREIGN KEY (community_id, conversation_id) REFERENCES conversations.conversation (community_id, conversation_id)
);
