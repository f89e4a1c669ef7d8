-- A council or a voluntary or community body. Public.
CREATE TABLE people.organisation (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  organisation_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 120),
  about text NOT NULL CHECK (length(about) <= 1000),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, organisation_id)
);

-- Its numbers in public registers; no two organisations share one.
CREATE TABLE people.organisation_number (
  community_id uuid NOT NULL,
  register text NOT NULL,
  number text NOT NULL,
  organisation_id uuid NOT NULL,
  PRIMARY KEY (community_id, register, number),
  FOREIGN KEY (community_id, organisation_id) REFERENCES people.organisation (community_id, organisation_id)
);
CREATE INDEX organisation_number_of ON people.organisation_number (community_id, organisation_id);

-- Who belongs to it; keepers invite others. Until they leave or erase their account.
CREATE TABLE people.membership (
  community_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  is_keeper boolean NOT NULL,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, organisation_id, person_id),
  FOREIGN KEY (community_id, organisation_id) REFERENCES people.organisation (community_id, organisation_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);
CREATE INDEX membership_of_person ON people.membership (community_id, person_id);

-- An invitation to one address. The key is kept as a hash. Removed 30 days after it ends.
CREATE TABLE people.invitation (
  community_id uuid NOT NULL,
  invitation_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  key_hash bytea NOT NULL,
  -- Personal: the address of the one person who may accept. 30 days after it ends.
  email text NOT NULL,
  invited_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (community_id, invitation_id),
  UNIQUE (community_id, key_hash),
  FOREIGN KEY (community_id, organisation_id) REFERENCES people.organisation (community_id, organisation_id)
);
