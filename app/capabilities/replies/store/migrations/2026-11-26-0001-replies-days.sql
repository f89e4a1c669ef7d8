-- The days on which reminders were sent: one row a day, so that several servers send them once.
CREATE TABLE replies.reminder_day (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  day date NOT NULL,
  PRIMARY KEY (community_id, day)
);
