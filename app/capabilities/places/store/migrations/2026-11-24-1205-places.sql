CREATE SCHEMA places;

-- Where figures and boundaries come from, with what their licence wants said. Public.
CREATE TABLE places.source (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  source_key text NOT NULL CHECK (source_key ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  title text NOT NULL,
  publisher text NOT NULL,
  licence text NOT NULL,
  attribution text NOT NULL,
  -- What has to be known to read the figures rightly; how we reckoned where we did.
  note text NOT NULL DEFAULT '',
  href text CHECK (href IS NULL OR href ~ '^https://'),
  -- The year the figures stand for, or the boundaries were in force.
  year integer NOT NULL CHECK (year BETWEEN 1000 AND 9999),
  PRIMARY KEY (community_id, source_key)
);

-- The places of a community: its own and all in it. Public.
CREATE TABLE places.place (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  -- The code of the Office for National Statistics, or one the community made.
  code text NOT NULL CHECK (code ~ '^[A-Z0-9][A-Za-z0-9-]{1,31}$'),
  tier text NOT NULL CHECK (tier IN ('nation', 'county', 'unitary', 'district', 'ward', 'parish', 'neighbourhood', 'msoa', 'lsoa')),
  name text NOT NULL,
  -- Codes of the places it lies in, the nearest first.
  within text[] NOT NULL DEFAULT '{}',
  -- A code or name it had before, or has with statisticians.
  also_known_as text,
  council text,
  lat double precision CHECK (lat BETWEEN -90 AND 90),
  lng double precision CHECK (lng BETWEEN -180 AND 180),
  -- How the point was found, where it is not a middle of the boundary.
  point_note text,
  -- Rings in whole hundred-thousandths of a degree with the weight of each point (rules/boundary-code.ts).
  boundary bytea,
  west double precision,
  south double precision,
  east double precision,
  north double precision,
  boundary_source text,
  -- Why there is no boundary.
  boundary_missing text,
  PRIMARY KEY (community_id, code),
  FOREIGN KEY (community_id, boundary_source) REFERENCES places.source (community_id, source_key),
  CHECK ((lat IS NULL) = (lng IS NULL)),
  CHECK ((boundary IS NULL) = (west IS NULL) AND (west IS NULL) = (north IS NULL))
);
CREATE INDEX place_by_tier ON places.place (community_id, tier, name);
CREATE INDEX place_within ON places.place USING gin (within);

-- Counts of residents, by age and by deprivation. Public statistics; nobody can be told from them.
CREATE TABLE places.figures (
  community_id uuid NOT NULL,
  code text NOT NULL,
  residents integer CHECK (residents >= 0),
  residents_source text,
  -- In the nineteen bands 0-4, 5-9 ... 85-89, 90 and over.
  ages integer[] CHECK (array_length(ages, 1) = 19),
  ages_source text,
  -- Residents in each tenth of England's small areas, the most deprived first.
  tenths integer[] CHECK (array_length(tenths, 1) = 10),
  tenths_source text,
  PRIMARY KEY (community_id, code),
  FOREIGN KEY (community_id, code) REFERENCES places.place (community_id, code),
  FOREIGN KEY (community_id, residents_source) REFERENCES places.source (community_id, source_key),
  FOREIGN KEY (community_id, ages_source) REFERENCES places.source (community_id, source_key),
  FOREIGN KEY (community_id, tenths_source) REFERENCES places.source (community_id, source_key)
);

-- Which places a postcode lies in. A postcode stands for about fifteen homes and says nothing of a person.
CREATE TABLE places.postcode (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  -- Capitals, without space.
  postcode text NOT NULL CHECK (postcode ~ '^[A-Z0-9]{5,7}$'),
  lsoa text NOT NULL,
  ward text NOT NULL,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  -- From a list so old that the postcode may be gone.
  is_old boolean NOT NULL DEFAULT false,
  PRIMARY KEY (community_id, postcode)
);

-- Boundaries that officers brought. A draft is a file looked at but not kept; drafts go after a day.
CREATE TABLE places.boundary_upload (
  community_id uuid NOT NULL,
  boundary_id uuid NOT NULL,
  code text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'kept', 'withdrawn')),
  boundary bytea NOT NULL,
  points integer NOT NULL,
  file_sha256 text NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- Typed by the officer: where it comes from and what its licence wants said. Public once kept.
  source text NOT NULL,
  licence text NOT NULL,
  -- The officer who brought it (an id, no name), because somebody has to answer for a boundary. Kept as long as the row.
  brought_by uuid NOT NULL,
  brought_at timestamptz NOT NULL,
  kept_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_because text,
  PRIMARY KEY (community_id, boundary_id),
  FOREIGN KEY (community_id, code) REFERENCES places.place (community_id, code),
  CHECK ((state = 'draft') = (kept_at IS NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
-- One boundary in force for a place.
CREATE UNIQUE INDEX boundary_upload_in_force ON places.boundary_upload (community_id, code) WHERE state = 'kept';
