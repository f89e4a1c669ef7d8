-- One row a community: the tenant that every other row belongs to.
CREATE TABLE platform.community (
  community_id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name text NOT NULL,
  strapline text NOT NULL DEFAULT '',
  -- Scheme, host and port under which this community is reached; links in mail are made from it, never from a request.
  origin text NOT NULL UNIQUE CHECK (origin ~ '^https?://[^/]+$'),
  place_code text,
  locale text NOT NULL DEFAULT 'en',
  is_demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Mail that was not sent because no mail server is set (demonstration and development only). Kept for 7 days.
CREATE TABLE platform.caught_mail (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  mail_id uuid NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text,
  caught_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (community_id, mail_id)
);

-- How far a long piece of queued work has come, for the page that waits for it.
CREATE TABLE platform.progress (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  job_id uuid NOT NULL,
  kind text NOT NULL,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'finished', 'failed')),
  note text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (community_id, job_id)
);
