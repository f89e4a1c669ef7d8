-- One printing of letters with residence codes.
CREATE TABLE people.letter_batch (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  batch_id uuid NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  letters integer NOT NULL,
  PRIMARY KEY (community_id, batch_id)
);

-- A code in a letter. Neither the code nor the address is kept, only keyed hashes. Removed a year after it ends.
CREATE TABLE people.residence_letter (
  community_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  batch_id uuid NOT NULL,
  address_key bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  -- Personal: who used it. A year after it ends, or until erased.
  person_id uuid,
  PRIMARY KEY (community_id, code_hash),
  FOREIGN KEY (community_id, batch_id) REFERENCES people.letter_batch (community_id, batch_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);

-- The list of residents that an officer imported last, as counts; the list itself is in register_entry.
CREATE TABLE people.register (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  register_id uuid NOT NULL,
  source text NOT NULL,
  imported_by uuid NOT NULL,
  imported_at timestamptz NOT NULL,
  lines integer NOT NULL,
  entries integer NOT NULL,
  doubles integer NOT NULL,
  unusable integer NOT NULL,
  PRIMARY KEY (community_id, register_id)
);

-- One person of that list, as keyed hashes only. Until the list is replaced.
CREATE TABLE people.register_entry (
  community_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  register_id uuid NOT NULL,
  name_key bytea,
  email_key bytea,
  -- Who claimed this entry: one entry makes one person a resident.
  person_id uuid,
  PRIMARY KEY (community_id, entry_id),
  UNIQUE (community_id, name_key),
  UNIQUE (community_id, email_key),
  FOREIGN KEY (community_id, register_id) REFERENCES people.register (community_id, register_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id),
  CHECK (name_key IS NOT NULL OR email_key IS NOT NULL)
);

-- A list being looked at before it is imported, sealed with the installation's secret. Removed after an hour.
CREATE TABLE people.register_upload (
  community_id uuid NOT NULL,
  upload_id uuid NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL,
  file_name text NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (community_id, upload_id),
  FOREIGN KEY (community_id, uploaded_by) REFERENCES people.person (community_id, person_id)
);

-- Somebody who was not recognised as a resident asks a person to look. Two years after the decision, or until erased.
CREATE TABLE people.appeal (
  community_id uuid NOT NULL,
  appeal_id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- Personal: in their own words.
  words text NOT NULL CHECK (length(words) <= 2000),
  made_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  is_upheld boolean,
  reason text,
  PRIMARY KEY (community_id, appeal_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);
CREATE UNIQUE INDEX one_open_appeal ON people.appeal (community_id, person_id) WHERE decided_at IS NULL;

-- Why an officer made somebody a resident, or ended it.
CREATE TABLE people.residence_decision (
  community_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  person_id uuid NOT NULL,
  is_resident boolean NOT NULL,
  decided_by uuid NOT NULL,
  decided_at timestamptz NOT NULL,
  -- Personal: the officer's reason. Until the person is erased.
  reason text NOT NULL,
  PRIMARY KEY (community_id, decision_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);
