-- The ledger: what was done in public, append-only and chained by hashes, one chain a community.
-- It holds no personal data: ids, counts, dates, hashes and titles of public things only. Kept for good.
CREATE SCHEMA ledger;

CREATE TABLE ledger.entry (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  seq bigint NOT NULL CHECK (seq >= 1),
  at timestamptz(3) NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]{1,62}$'),
  subject text NOT NULL CHECK (subject ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$'),
  previous text NOT NULL CHECK (previous ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of body.
  hash text NOT NULL,
  -- The entry as canonical JSON (RFC 8785), byte for byte what was hashed; the facts are read from here.
  body text NOT NULL CHECK (octet_length(body) <= 65536),
  PRIMARY KEY (community_id, seq)
);

CREATE INDEX entry_by_subject ON ledger.entry (community_id, subject, seq);
CREATE INDEX entry_by_kind ON ledger.entry (community_id, kind, seq);
CREATE INDEX entry_by_day ON ledger.entry (community_id, at);

-- The latest entry of each community; its row is the lock under which the chain grows.
CREATE TABLE ledger.head (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  seq bigint NOT NULL CHECK (seq >= 0),
  at timestamptz(3) NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (community_id)
);

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The ledger is append-only: % of %.% is refused.', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- An entry must come next, now, follow the latest one, and be what its hash says.
CREATE FUNCTION ledger.check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head ledger.head%ROWTYPE;
  written jsonb;
BEGIN
  SELECT * INTO head FROM ledger.head WHERE community_id = NEW.community_id FOR UPDATE;
  IF NOT FOUND OR NEW.seq <> head.seq + 1 THEN
    RAISE EXCEPTION 'A ledger entry must have the next number.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.previous <> head.hash THEN
    RAISE EXCEPTION 'A ledger entry must follow the latest one.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- The moment of the latest entry is allowed again, so that a clock that was set back cannot stop the record.
  IF NEW.at <> head.at AND
     (NEW.at < head.at OR NEW.at < clock_timestamp() - interval '5 minutes' OR NEW.at > clock_timestamp() + interval '1 second')
  THEN
    RAISE EXCEPTION 'A ledger entry must be dated now.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.hash <> encode(sha256(convert_to(NEW.body, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'The hash of a ledger entry must be that of its body.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  written := NEW.body::jsonb;
  IF jsonb_typeof(written -> 'facts') IS DISTINCT FROM 'object' OR written IS DISTINCT FROM jsonb_build_object(
    'format', 'folkmoot-ledger-1',
    'community', NEW.community_id::text,
    'seq', NEW.seq,
    'at', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'kind', NEW.kind,
    'subject', NEW.subject,
    'facts', written -> 'facts',
    'previous', NEW.previous)
  THEN
    RAISE EXCEPTION 'The body of a ledger entry must say what its columns say.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION ledger.move_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger.head SET seq = NEW.seq, at = NEW.at, hash = NEW.hash WHERE community_id = NEW.community_id;
  RETURN NULL;
END $$;

-- The head is the latest entry, or the start of an empty chain; it can be nothing else.
CREATE FUNCTION ledger.check_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.seq <> 0 OR NEW.hash <> repeat('0', 64) THEN
      RAISE EXCEPTION 'A ledger starts empty.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  ELSIF NEW.community_id <> OLD.community_id
     OR EXISTS (SELECT 1 FROM ledger.entry WHERE community_id = NEW.community_id AND seq > NEW.seq)
     OR NOT EXISTS (
       SELECT 1 FROM ledger.entry
       WHERE community_id = NEW.community_id AND seq = NEW.seq AND hash = NEW.hash AND at = NEW.at)
  THEN
    RAISE EXCEPTION 'The ledger head must be the latest entry.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER entry_is_next BEFORE INSERT ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.check_entry();
CREATE TRIGGER entry_moves_head AFTER INSERT ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.move_head();
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER entries_stay BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER head_is_latest BEFORE INSERT OR UPDATE ON ledger.head FOR EACH ROW EXECUTE FUNCTION ledger.check_head();
CREATE TRIGGER head_stays BEFORE DELETE ON ledger.head FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER heads_stay BEFORE TRUNCATE ON ledger.head FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- These fire even in a session that says it is a replica.
ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER entry_stays;
ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER entries_stay;
ALTER TABLE ledger.head ENABLE ALWAYS TRIGGER head_stays;
ALTER TABLE ledger.head ENABLE ALWAYS TRIGGER heads_stay;
