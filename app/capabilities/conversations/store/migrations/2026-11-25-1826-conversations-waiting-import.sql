-- A conversation that is being brought in, from the upload until its votes are in their tables; the row goes with that.
CREATE TABLE conversations.waiting_import (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  job_id uuid NOT NULL,
  -- Personal: the facilitator or officer who brings it in, in their public role. Until it is in.
  person_id uuid NOT NULL,
  -- What they said of it: question, who asked, source, licence. Public once it is in.
  words jsonb NOT NULL,
  -- The two files as they came, gzipped. Pseudonymous, as published by their owners.
  votes bytea NOT NULL,
  comments bytea NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (community_id, job_id)
);
