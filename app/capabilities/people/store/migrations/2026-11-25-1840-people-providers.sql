-- For which mail domains a council may say who somebody is, and what role its people get by signing in; none by default.
ALTER TABLE people.provider
  ADD COLUMN email_domains text[] NOT NULL DEFAULT '{}',
  ADD COLUMN given_role text CHECK (given_role IN ('facilitator', 'officer', 'councillor'));
