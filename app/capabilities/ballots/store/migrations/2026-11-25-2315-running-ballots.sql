-- What whoever runs a ballot decides besides; and what nobody can change once it is open.
ALTER TABLE ballots.ballot
  -- The matter was made for this ballot alone.
  ADD COLUMN has_own_matter boolean NOT NULL DEFAULT false,
  -- Personal: the account that made it. Until that account is erased.
  ADD COLUMN made_by uuid,
  -- Only people who live in this place, by its code; null: anywhere in the community.
  ADD COLUMN place_code text,
  -- Personal: the officer who decides about appeals, by name to everyone; null: any officer.
  ADD COLUMN appeals_to uuid,
  -- Voters who began and allowed it are reminded this many hours before the close; null: nobody is.
  ADD COLUMN remind_hours integer CHECK (remind_hours BETWEEN 1 AND 168),
  -- When it was told to everyone that papers are taken: later than opened_at where it was announced first.
  ADD COLUMN begun_at timestamptz,
  -- How many people were on the roll at the close.
  ADD COLUMN roll_size integer;

-- A ballot that is open can only go on: to closed, to counted, or to stopped. What was frozen stays as it is.
CREATE FUNCTION ballots.keep_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving text[] := ARRAY['state', 'step_id', 'opened_at', 'begun_at', 'closed_at', 'counted_at', 'roll_size', 'made_by', 'appeals_to'];
BEGIN
  IF OLD.state = 'draft' AND (TG_OP = 'DELETE' OR NEW.state = 'draft' OR NEW.frozen IS NOT NULL) THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'A ballot that has been open is never deleted.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
     OR OLD.opened_at IS DISTINCT FROM NEW.opened_at
     OR (OLD.closed_at IS NOT NULL AND OLD.closed_at IS DISTINCT FROM NEW.closed_at)
     OR (OLD.counted_at IS NOT NULL AND OLD.counted_at IS DISTINCT FROM NEW.counted_at)
     OR (OLD.roll_size IS NOT NULL AND OLD.roll_size IS DISTINCT FROM NEW.roll_size)
  THEN
    RAISE EXCEPTION 'A ballot cannot be changed once it is open.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (OLD.state, NEW.state) NOT IN (('open', 'open'), ('open', 'closed'), ('open', 'stopped'), ('closed', 'closed'),
    ('closed', 'counted'), ('counted', 'counted'), ('stopped', 'stopped'))
  THEN
    RAISE EXCEPTION 'A ballot cannot go from % to %.', OLD.state, NEW.state USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Options can be written while their ballot is a draft, and never after.
CREATE FUNCTION ballots.keep_options() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one ballots.option%ROWTYPE;
BEGIN
  one := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  IF EXISTS (SELECT 1 FROM ballots.ballot
    WHERE community_id = one.community_id AND ballot_id = one.ballot_id AND state <> 'draft')
    OR (TG_OP = 'UPDATE' AND (OLD.community_id, OLD.ballot_id) IS DISTINCT FROM (NEW.community_id, NEW.ballot_id))
  THEN
    RAISE EXCEPTION 'The options of a ballot cannot be changed once it is open.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN one;
END $$;

CREATE FUNCTION ballots.refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Ballots are never emptied.' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER ballot_stays BEFORE UPDATE OR DELETE ON ballots.ballot FOR EACH ROW EXECUTE FUNCTION ballots.keep_frozen();
CREATE TRIGGER option_stays BEFORE INSERT OR UPDATE OR DELETE ON ballots.option FOR EACH ROW EXECUTE FUNCTION ballots.keep_options();
CREATE TRIGGER ballots_stay BEFORE TRUNCATE ON ballots.ballot FOR EACH STATEMENT EXECUTE FUNCTION ballots.refuse_emptying();
CREATE TRIGGER options_stay BEFORE TRUNCATE ON ballots.option FOR EACH STATEMENT EXECUTE FUNCTION ballots.refuse_emptying();

-- One person asks for a ballot to be stopped, another decides. The reason is public when it is stopped.
CREATE TABLE ballots.stop_request (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  stop_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  -- Personal: who asked and who decided. Until their accounts are erased.
  asked_by uuid,
  asked_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  is_confirmed boolean,
  PRIMARY KEY (community_id, ballot_id, stop_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id),
  CHECK (decided_by IS NULL OR asked_by IS NULL OR decided_by <> asked_by),
  CHECK ((decided_at IS NULL) = (is_confirmed IS NULL))
);
-- One at a time.
CREATE UNIQUE INDEX stop_request_waiting ON ballots.stop_request (community_id, ballot_id) WHERE decided_at IS NULL;

-- Somebody who was told that they may not vote asks a person to look again.
CREATE TABLE ballots.appeal (
  community_id uuid NOT NULL,
  appeal_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  -- Personal: who appeals, in whose words, and the answer. A year after the close, or until the account is erased.
  person_id uuid,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  made_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  is_upheld boolean,
  reason text CHECK (length(reason) <= 1000),
  PRIMARY KEY (community_id, appeal_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);
CREATE UNIQUE INDEX appeal_waiting ON ballots.appeal (community_id, ballot_id, person_id) WHERE decided_at IS NULL;

-- One person has one entry on a roll, whichever address they had when.
CREATE UNIQUE INDEX roll_entry_once ON ballots.roll_entry (community_id, ballot_id, person_id) WHERE person_id IS NOT NULL;

-- A list that is being looked at before it joins the roll, sealed. At most an hour.
CREATE TABLE ballots.roll_upload (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  upload_id uuid NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL,
  file_name text NOT NULL,
  -- Personal: the list as it was brought, encrypted with a key from the installation's secret. An hour.
  sealed bytea NOT NULL,
  PRIMARY KEY (community_id, upload_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- Who opened the paper and wishes to be reminded if they do not hand it in. Deleted at the close.
CREATE TABLE ballots.began (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  -- Personal: whom to remind. Until the close, or until the account is erased.
  person_id uuid NOT NULL,
  is_reminded boolean NOT NULL DEFAULT false,
  PRIMARY KEY (community_id, ballot_id, person_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- How many papers had been given by a whole hour; a row only where five more had been than in the row before.
CREATE TABLE ballots.turnout (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  by_hour timestamptz NOT NULL,
  given integer NOT NULL CHECK (given >= 0),
  PRIMARY KEY (community_id, ballot_id, by_hour),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);
