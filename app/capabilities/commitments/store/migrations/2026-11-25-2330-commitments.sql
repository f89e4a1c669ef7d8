-- Promises: who does it, who answers for it, what, by when, how one will know; what was reported and what residents noticed.
CREATE SCHEMA commitments;

CREATE TABLE commitments.commitment (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  commitment_id uuid NOT NULL,
  matter_id uuid NOT NULL,
  what text NOT NULL CHECK (length(what) BETWEEN 5 AND 200),
  details text NOT NULL DEFAULT '' CHECK (length(details) <= 4000),
  -- Who does the work and who answers for it, in public words (a council's team, a trust); never blank, never a private person.
  responsible text NOT NULL CHECK (length(responsible) BETWEEN 2 AND 200),
  accountable text NOT NULL CHECK (length(accountable) BETWEEN 2 AND 200),
  -- Personal: who acts for those who answer for it, to be written to. Never shown. Until the account is erased.
  accountable_id uuid,
  first_due_on date NOT NULL,
  due_on date NOT NULL,
  money_pence bigint CHECK (money_pence >= 0),
  -- How one will know: what is counted or looked at, how it is now, how it should be.
  measure text NOT NULL CHECK (length(measure) BETWEEN 3 AND 300),
  baseline text NOT NULL CHECK (length(baseline) BETWEEN 1 AND 200),
  target text NOT NULL CHECK (length(target) BETWEEN 1 AND 200),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'reported-done', 'done', 'given-up')),
  -- How often it has been reported done; each time residents are asked afresh.
  times_reported integer NOT NULL DEFAULT 0,
  made_at timestamptz NOT NULL,
  reported_done_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (community_id, commitment_id),
  FOREIGN KEY (community_id, matter_id) REFERENCES matters.matter (community_id, matter_id),
  CHECK ((state IN ('done', 'given-up')) = (ended_at IS NOT NULL))
);
CREATE INDEX commitment_by_due ON commitments.commitment (community_id, state, due_on, commitment_id);
CREATE INDEX commitment_of_matter ON commitments.commitment (community_id, matter_id, due_on);

-- A change of date, with its reason; the first date stays where it was.
CREATE TABLE commitments.due_change (
  community_id uuid NOT NULL,
  change_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, change_id),
  FOREIGN KEY (community_id, commitment_id) REFERENCES commitments.commitment (community_id, commitment_id),
  CHECK (from_on <> to_on)
);
CREATE INDEX due_change_of ON commitments.due_change (community_id, commitment_id, changed_at);

CREATE TABLE commitments.milestone (
  community_id uuid NOT NULL,
  milestone_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 200),
  due_on date NOT NULL,
  reached_on date,
  PRIMARY KEY (community_id, milestone_id),
  FOREIGN KEY (community_id, commitment_id) REFERENCES commitments.commitment (community_id, commitment_id)
);
CREATE INDEX milestone_of ON commitments.milestone (community_id, commitment_id, due_on);

-- What was said of it on the way, by its owners or, on a clear no, by the residents asked.
CREATE TABLE commitments.report (
  community_id uuid NOT NULL,
  report_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('progress', 'done', 'reopened', 'given-up')),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  -- How the measure stands at this moment, where the report says so.
  measured text NOT NULL DEFAULT '' CHECK (length(measured) <= 200),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, report_id),
  FOREIGN KEY (community_id, commitment_id) REFERENCES commitments.commitment (community_id, commitment_id)
);
CREATE INDEX report_of ON commitments.report (community_id, commitment_id, made_at);

-- One asking of residents: is it really better?
CREATE TABLE commitments.check_round (
  community_id uuid NOT NULL,
  check_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  -- Which report of being done it belongs to, and whether it is the first asking or the one four weeks later.
  attempt integer NOT NULL,
  round text NOT NULL CHECK (round IN ('at-done', 'four-weeks')),
  asked integer NOT NULL,
  opened_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  closed_at timestamptz,
  outcome text CHECK (outcome IN ('better', 'not-yet', 'mixed', 'too-few')),
  yes integer NOT NULL DEFAULT 0,
  partly integer NOT NULL DEFAULT 0,
  no integer NOT NULL DEFAULT 0,
  cannot_tell integer NOT NULL DEFAULT 0,
  PRIMARY KEY (community_id, check_id),
  UNIQUE (community_id, commitment_id, attempt, round),
  FOREIGN KEY (community_id, commitment_id) REFERENCES commitments.commitment (community_id, commitment_id),
  CHECK ((closed_at IS NULL) = (outcome IS NULL))
);

-- Personal: who is asked and what they answered, so that they can change it. Deleted when the asking ends; the counts stay.
CREATE TABLE commitments.asked (
  community_id uuid NOT NULL,
  check_id uuid NOT NULL,
  person_id uuid NOT NULL,
  answer text CHECK (answer IN ('yes', 'partly', 'no', 'cannot-tell')),
  PRIMARY KEY (community_id, check_id, person_id),
  FOREIGN KEY (community_id, check_id) REFERENCES commitments.check_round (community_id, check_id)
);
CREATE INDEX asked_person ON commitments.asked (community_id, person_id);

-- Personal: when somebody was last drawn to be asked, so that the asking goes round. A year.
CREATE TABLE commitments.last_asked (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  person_id uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, person_id)
);

-- The responsibility map of a matter: who decides, delivers, oversees, is consulted, is told, in public words.
CREATE TABLE commitments.responsibility (
  community_id uuid NOT NULL,
  matter_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('decides', 'delivers', 'oversees', 'is-consulted', 'is-told')),
  who text NOT NULL CHECK (length(who) BETWEEN 2 AND 300),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, matter_id, part),
  FOREIGN KEY (community_id, matter_id) REFERENCES matters.matter (community_id, matter_id)
);
