CREATE SCHEMA people;

-- One account of one person in one community. Erasing an account empties every personal column and keeps the row, so
-- that what the person did publicly stays countable without saying who it was.
CREATE TABLE people.person (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  person_id uuid NOT NULL,
  -- Personal: the address to sign in with and to write to, in small letters. Until erased.
  email text CHECK (email = lower(email)),
  -- Null until the person has shown, by a mailed link or code, that the address is theirs.
  email_confirmed_at timestamptz,
  -- Personal: the name others see. Until erased.
  display_name text CHECK (length(display_name) BETWEEN 1 AND 80),
  resident_since timestamptz,
  resident_by text CHECK (resident_by IN ('letter', 'register', 'officer', 'demonstration')),
  -- Personal: where the person says they live, for what concerns their street. Until erased or emptied by them.
  postcode text,
  place_code text,
  -- The language of mail.
  locale text NOT NULL DEFAULT 'en',
  is_demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  erased_at timestamptz,
  PRIMARY KEY (community_id, person_id),
  UNIQUE (community_id, email),
  CHECK ((resident_since IS NULL) = (resident_by IS NULL)),
  CHECK (erased_at IS NULL OR (email IS NULL AND display_name IS NULL AND postcode IS NULL AND place_code IS NULL))
);

-- A signed-in browser. Only the token's hash is kept. Until sign-out, 14 days idle or 90 days.
CREATE TABLE people.session (
  community_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  session_id uuid NOT NULL,
  person_id uuid NOT NULL,
  method text NOT NULL CHECK (method IN ('mail', 'password', 'passkey', 'council', 'demonstration')),
  -- Personal: kind of browser ("Firefox on Android"), so that the person recognises their own sessions.
  browser text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  second_factor_at timestamptz,
  PRIMARY KEY (community_id, token_hash),
  UNIQUE (community_id, session_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);
CREATE INDEX session_of_person ON people.session (community_id, person_id);

-- A mailed link and code: shows that somebody reads an address. Removed a day after it ends.
CREATE TABLE people.mailed_proof (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  proof_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('sign-in', 'mail-change')),
  -- Personal: the one address this proof is for. A day after it ends.
  email text NOT NULL,
  -- The person who wants to change their address; null for signing in.
  person_id uuid,
  token_hash bytea NOT NULL,
  -- Keyed hash of the six digits; null where there is only a link.
  code_hash bytea,
  -- Hash of the cookie of the browser that asked: only that browser can try codes.
  browser_hash bytea,
  next_path text NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (community_id, proof_id),
  UNIQUE (community_id, token_hash),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);
CREATE INDEX mailed_proof_of_browser ON people.mailed_proof (community_id, browser_hash);

-- How often something was tried for one account or address in one stretch of time. Removed after a day.
CREATE TABLE people.attempt (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  kind text NOT NULL,
  -- Keyed hash of an address or an id.
  about bytea NOT NULL,
  since timestamptz NOT NULL,
  times integer NOT NULL,
  PRIMARY KEY (community_id, kind, about, since)
);

CREATE TABLE people.password (
  community_id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- argon2id with salt and parameters. Until changed, removed or erased.
  hash text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, person_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);

CREATE TABLE people.passkey (
  community_id uuid NOT NULL,
  credential_id text NOT NULL,
  person_id uuid NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text NOT NULL,
  -- Personal: what the person calls it. Until removed or erased.
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  PRIMARY KEY (community_id, credential_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);
CREATE INDEX passkey_of_person ON people.passkey (community_id, person_id);

-- A second factor by an authenticator app. The secret is sealed with the installation's secret.
CREATE TABLE people.authenticator (
  community_id uuid NOT NULL,
  person_id uuid NOT NULL,
  sealed_secret bytea NOT NULL,
  -- Null while it is being set up.
  confirmed_at timestamptz,
  -- The last time step used: each code works once.
  last_step bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (community_id, person_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);

CREATE TABLE people.recovery_code (
  community_id uuid NOT NULL,
  person_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (community_id, person_id, code_hash),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);

-- What a passkey or council sign-in under way has to remember, by the hash of its short-lived cookie. Ten minutes.
CREATE TABLE people.ceremony (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  token_hash bytea NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, token_hash, kind)
);

-- A council's own sign-in (OpenID Connect), set by an administrator.
CREATE TABLE people.provider (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  provider_id uuid NOT NULL,
  name text NOT NULL,
  issuer text NOT NULL,
  client_id text NOT NULL,
  sealed_client_secret bytea NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, provider_id),
  UNIQUE (community_id, issuer, client_id)
);

-- An account at a provider, tied to a person after they confirmed it.
CREATE TABLE people.identity (
  community_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  -- Personal: the provider's own id of the person. Until erased.
  subject text NOT NULL,
  person_id uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, provider_id, subject),
  FOREIGN KEY (community_id, provider_id) REFERENCES people.provider (community_id, provider_id) ON DELETE CASCADE,
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);

-- What somebody is trusted with, for a place or the whole community, from a day up to (not including) another.
CREATE TABLE people.role (
  community_id uuid NOT NULL,
  role_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('facilitator', 'officer', 'councillor', 'administrator')),
  place_code text,
  from_on date NOT NULL,
  until_on date,
  given_by uuid,
  given_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  PRIMARY KEY (community_id, role_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id),
  CHECK (until_on > from_on),
  CHECK (role <> 'administrator' OR place_code IS NULL)
);
CREATE INDEX role_of_person ON people.role (community_id, person_id);

-- Interests that somebody declares; the public ones are shown to everyone while they last.
CREATE TABLE people.interest (
  community_id uuid NOT NULL,
  interest_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  -- Personal: what is declared. Until removed or erased.
  statement text NOT NULL CHECK (length(statement) BETWEEN 1 AND 500),
  is_public boolean NOT NULL,
  declared_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, interest_id),
  FOREIGN KEY (community_id, person_id) REFERENCES people.person (community_id, person_id)
);
CREATE INDEX interest_of_person ON people.interest (community_id, person_id);
