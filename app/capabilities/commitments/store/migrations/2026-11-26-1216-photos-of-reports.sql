-- What a report on a promise shows. Made anew from their pixels: neither place nor camera is kept.
CREATE TABLE commitments.report_photo (
  community_id uuid NOT NULL,
  photo_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  report_id uuid NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 3),
  -- What it shows, in words, for those who cannot see it.
  alt text NOT NULL CHECK (length(alt) BETWEEN 1 AND 200),
  width integer NOT NULL,
  height integer NOT NULL,
  large bytea NOT NULL,
  small bytea NOT NULL,
  PRIMARY KEY (community_id, photo_id),
  UNIQUE (community_id, report_id, position),
  FOREIGN KEY (community_id, report_id) REFERENCES commitments.report (community_id, report_id),
  FOREIGN KEY (community_id, commitment_id) REFERENCES commitments.commitment (community_id, commitment_id)
);
CREATE INDEX report_photo_of ON commitments.report_photo (community_id, commitment_id);
