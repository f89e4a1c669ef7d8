-- Ballots: what is asked, who may vote, sealed papers, and after the close the papers themselves. Roll and papers share no key, time or order.
CREATE SCHEMA ballots;

CREATE TABLE ballots.ballot (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  ballot_id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  matter_id uuid NOT NULL,
  -- The step of the matter that this ballot is; null until it opens.
  step_id uuid,
  question text NOT NULL CHECK (length(question) BETWEEN 5 AND 300),
  -- Plain text; an empty line starts a new paragraph.
  background text NOT NULL DEFAULT '' CHECK (length(background) <= 8000),
  -- Who asks, in public words, and what they will do with the outcome.
  asked_by text NOT NULL CHECK (length(asked_by) BETWEEN 1 AND 200),
  promise text NOT NULL DEFAULT '' CHECK (length(promise) <= 1000),
  paper_type text NOT NULL CHECK (paper_type IN ('yes-no', 'choose-one', 'approval', 'knapsack', 'points', 'score', 'ranking')),
  -- Money to be spent, for budgets; null for single decisions.
  budget_pence bigint CHECK (budget_pence > 0),
  -- How the papers are counted, as rules/count-rule.ts reads it; with the rule for ties.
  rule jsonb NOT NULL,
  -- Bounds of a paper, as rules/paper-bounds.ts reads them: most options, points to give, highest score.
  bounds jsonb NOT NULL DEFAULT '{}',
  -- How people come to be on the roll: confirmed, resident, register, codes.
  roll_sources text[] NOT NULL CHECK (cardinality(roll_sources) > 0),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed', 'counted', 'stopped')),
  opens_at timestamptz,
  closes_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  counted_at timestamptz,
  -- What was frozen at the opening, as canonical JSON, and its SHA-256; null before.
  frozen text,
  frozen_hash bytea CHECK (octet_length(frozen_hash) = 32),
  -- Where an imported election comes from, how it asks to be cited, and on what terms; null for one of our own.
  import_source text,
  import_citation text,
  -- Made up, and shown as such.
  is_made_up boolean NOT NULL DEFAULT false,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, ballot_id),
  UNIQUE (community_id, slug),
  CHECK (closes_at IS NULL OR opens_at IS NULL OR closes_at > opens_at),
  CHECK ((frozen IS NULL) = (frozen_hash IS NULL))
);
CREATE INDEX ballot_of_matter ON ballots.ballot (community_id, matter_id);
CREATE INDEX ballot_by_state ON ballots.ballot (community_id, state, closes_at);

CREATE TABLE ballots.option (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  -- 1, 2, …: what papers and counts call it.
  number integer NOT NULL CHECK (number > 0),
  option_id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  summary text NOT NULL DEFAULT '' CHECK (length(summary) <= 4000),
  cost_pence bigint CHECK (cost_pence >= 0),
  -- For rules about projects: its district, its group of which only the best may win, what it depends on (option numbers).
  district text,
  best_of text,
  needs integer[] NOT NULL DEFAULT '{}',
  -- The item it grew from (a proposal), where there is one.
  from_item uuid,
  -- Its id in the file it was imported from.
  external_id text,
  PRIMARY KEY (community_id, ballot_id, number),
  UNIQUE (community_id, option_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- Who may vote and has been given a paper: never what was voted, and no time of it.
CREATE TABLE ballots.roll_entry (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  -- Personal: a keyed hash of the account, the register's line or the printed code; makes sure that one voter gets one paper. A year after the count.
  voter bytea NOT NULL CHECK (octet_length(voter) = 32),
  source text NOT NULL CHECK (source IN ('confirmed', 'resident', 'register', 'codes')),
  -- Personal: the account, to show what somebody took part in. Until the account is erased or a year after the count.
  person_id uuid,
  state text NOT NULL DEFAULT 'entitled' CHECK (state IN ('entitled', 'given', 'cancelled')),
  channel text CHECK (channel IN ('browser', 'server', 'paper')),
  -- The answer to the request that was given a paper, so that the same request again gets the same answer. Deleted when the box is opened.
  blinded_hash bytea CHECK (octet_length(blinded_hash) = 32),
  blind_signature bytea,
  PRIMARY KEY (community_id, ballot_id, entry_id),
  UNIQUE (community_id, ballot_id, voter),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id),
  CHECK ((state = 'given') = (channel IS NOT NULL))
);
CREATE INDEX roll_entry_of_person ON ballots.roll_entry (community_id, person_id) WHERE person_id IS NOT NULL;

-- The ballot's private keys, wrapped by a key from the installation's secret. Deleted when the box is opened.
CREATE TABLE ballots.ballot_key (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  wrapped bytea NOT NULL,
  PRIMARY KEY (community_id, ballot_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- The box, while the ballot is open: encrypted papers of one size, found by a keyed hash. No time, no order, no voter.
CREATE TABLE ballots.sealed_paper (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  slot bytea NOT NULL CHECK (octet_length(slot) = 32),
  sealed bytea NOT NULL,
  PRIMARY KEY (community_id, ballot_id, slot),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- The papers after the close, written in the order of their numbers.
CREATE TABLE ballots.paper (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  paper_number bytea NOT NULL CHECK (octet_length(paper_number) = 32),
  origin text NOT NULL CHECK (origin IN ('browser', 'server', 'sheet')),
  choices jsonb NOT NULL,
  -- Public key, token, blind-signed signature, version and the voter's signature; null for entered sheets and imports.
  proof jsonb,
  PRIMARY KEY (community_id, ballot_id, paper_number),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- The receipts after the close, in their own order; nothing joins them to papers.
CREATE TABLE ballots.receipt (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  receipt bytea NOT NULL,
  PRIMARY KEY (community_id, ballot_id, receipt),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- What the papers came to. The hash of what was counted lets anyone count again.
CREATE TABLE ballots.count (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  input_hash bytea NOT NULL CHECK (octet_length(input_hash) = 32),
  result jsonb NOT NULL,
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, ballot_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);
