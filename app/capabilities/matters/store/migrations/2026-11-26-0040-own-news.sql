-- Personal: news about what somebody said, supported or asked for: shown to them alone, and mailed as they wish. A year.
CREATE TABLE matters.own_news (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  person_id uuid NOT NULL,
  news_id uuid NOT NULL,
  -- What it tells of, so that it is told once, whatever is done again after a crash: a link, a state.
  cause text NOT NULL,
  subject text NOT NULL,
  words text NOT NULL,
  href text NOT NULL CHECK (href ~ '^/([^/]|$)'),
  made_at timestamptz NOT NULL,
  -- The daily or weekly letter that it waits for; null: mailed already, or not to be mailed.
  letter_due_at timestamptz,
  PRIMARY KEY (community_id, person_id, news_id),
  UNIQUE (community_id, person_id, cause)
);

-- Personal: how often somebody wants letters about what they said. Until they are erased. Without a row: daily.
CREATE TABLE matters.own_wish (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  person_id uuid NOT NULL,
  how_often text NOT NULL CHECK (how_often IN ('at-once', 'daily', 'weekly', 'quiet')),
  PRIMARY KEY (community_id, person_id)
);
