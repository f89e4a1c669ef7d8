-- Personal: who does not want letters about the answers to what they brought in. Until they want them again or are erased.
CREATE TABLE replies.no_letters (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  person_id uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (community_id, person_id)
);
