-- From the close to the understood result: what was in the box, papers and receipts that stay as they were published, lots, departures, imports.
ALTER TABLE ballots.ballot
  -- What money is counted in: its hundredth parts stand in budget_pence and cost_pence.
  ADD COLUMN currency text NOT NULL DEFAULT 'GBP' CHECK (currency ~ '^[A-Z]{3}$');

-- One row when the box was opened: afterwards no paper and no receipt can be added.
CREATE TABLE ballots.opened_box (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  papers integer NOT NULL CHECK (papers >= 0),
  receipts integer NOT NULL CHECK (receipts >= 0),
  -- SHA-256 of the list of papers and of the list of receipts, as docs/ballot-record.md writes them.
  papers_hash bytea NOT NULL CHECK (octet_length(papers_hash) = 32),
  receipts_hash bytea NOT NULL CHECK (octet_length(receipts_hash) = 32),
  -- How many were given a paper in each way; for an import what the file says of it.
  channels jsonb NOT NULL,
  -- Papers that were in the box and could not be read or bore no valid token: how many, by what was wrong.
  left_out jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (community_id, ballot_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

CREATE FUNCTION ballots.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was published of a ballot stays as it is: % of %.% is refused.', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- Papers and receipts come out of a box once, after the close.
CREATE FUNCTION ballots.refuse_late_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT community_id, ballot_id FROM added) AS a
    LEFT JOIN ballots.ballot AS b USING (community_id, ballot_id)
    LEFT JOIN ballots.opened_box AS o USING (community_id, ballot_id)
    WHERE b.state IS DISTINCT FROM 'closed' OR o.ballot_id IS NOT NULL)
  THEN
    RAISE EXCEPTION 'Papers are published once, when the box is opened after the close.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER papers_come_once AFTER INSERT ON ballots.paper
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ballots.refuse_late_papers();
CREATE TRIGGER receipts_come_once AFTER INSERT ON ballots.receipt
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ballots.refuse_late_papers();
CREATE TRIGGER paper_stays BEFORE UPDATE OR DELETE ON ballots.paper FOR EACH ROW EXECUTE FUNCTION ballots.refuse_change();
CREATE TRIGGER papers_stay BEFORE TRUNCATE ON ballots.paper FOR EACH STATEMENT EXECUTE FUNCTION ballots.refuse_change();
CREATE TRIGGER receipt_stays BEFORE UPDATE OR DELETE ON ballots.receipt FOR EACH ROW EXECUTE FUNCTION ballots.refuse_change();
CREATE TRIGGER receipts_stay BEFORE TRUNCATE ON ballots.receipt FOR EACH STATEMENT EXECUTE FUNCTION ballots.refuse_change();
CREATE TRIGGER opened_box_stays BEFORE UPDATE OR DELETE ON ballots.opened_box FOR EACH ROW EXECUTE FUNCTION ballots.refuse_change();
CREATE TRIGGER opened_boxes_stay BEFORE TRUNCATE ON ballots.opened_box FOR EACH STATEMENT EXECUTE FUNCTION ballots.refuse_change();
ALTER TABLE ballots.paper ENABLE ALWAYS TRIGGER paper_stays;
ALTER TABLE ballots.paper ENABLE ALWAYS TRIGGER papers_stay;
ALTER TABLE ballots.receipt ENABLE ALWAYS TRIGGER receipt_stays;
ALTER TABLE ballots.receipt ENABLE ALWAYS TRIGGER receipts_stay;

-- What voters of an imported election said of themselves, until the count has made shares of it; deleted then.
CREATE TABLE ballots.declared_group (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  paper_number bytea NOT NULL,
  -- Personal: district, age band, sex or way of voting as the file has them; for shares by group. Until it is counted, minutes later.
  groups jsonb NOT NULL,
  PRIMARY KEY (community_id, ballot_id, paper_number),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- Shares of voters by group, with small numbers hidden before they are kept. A count cannot be made again from them.
CREATE TABLE ballots.group_share (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  shares jsonb NOT NULL,
  PRIMARY KEY (community_id, ballot_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- Lots: what each of two people put in. The first part is secret until the second is there; its hash stands in the record before.
CREATE TABLE ballots.lot_part (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  place smallint NOT NULL CHECK (place IN (1, 2)),
  part text NOT NULL CHECK (length(part) BETWEEN 8 AND 200),
  -- Personal: who gave it, so that the two are two. A year.
  person_id uuid NOT NULL,
  given_at timestamptz NOT NULL,
  -- The record's latest entry when the second part was given, which nobody could know before.
  ledger_head text,
  PRIMARY KEY (community_id, ballot_id, place),
  UNIQUE (community_id, ballot_id, person_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);
CREATE TRIGGER lot_part_stays BEFORE UPDATE ON ballots.lot_part FOR EACH ROW EXECUTE FUNCTION ballots.refuse_change();

-- A decision that departs from the result, in public words, shown beside it for good.
CREATE TABLE ballots.departure (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  departure_id uuid NOT NULL,
  decision text NOT NULL CHECK (length(decision) BETWEEN 1 AND 500),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, departure_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);
CREATE INDEX departure_of_ballot ON ballots.departure (community_id, ballot_id, made_at);
CREATE TRIGGER departure_stays BEFORE UPDATE OR DELETE ON ballots.departure FOR EACH ROW EXECUTE FUNCTION ballots.refuse_change();
ALTER TABLE ballots.departure ENABLE ALWAYS TRIGGER departure_stays;

-- What happens next with one option, said after the count; the latest is shown.
CREATE TABLE ballots.next_step (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  number integer NOT NULL,
  said_at timestamptz NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  PRIMARY KEY (community_id, ballot_id, number, said_at),
  FOREIGN KEY (community_id, ballot_id, number) REFERENCES ballots.option (community_id, ballot_id, number)
);

-- An election's file that waits to be brought in, with what was said of it.
CREATE TABLE ballots.waiting_import (
  community_id uuid NOT NULL,
  job_id uuid NOT NULL,
  -- Personal: who asked for it. Until it is brought in, or a week.
  person_id uuid NOT NULL,
  words jsonb NOT NULL,
  -- Packed (gzip). It may hold what voters said of themselves: deleted when it is brought in, or after a week.
  file bytea NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (community_id, job_id)
);
