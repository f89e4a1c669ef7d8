-- Whether its matter was made with it: then the matter is named after the question, and goes when the draft is thrown away.
ALTER TABLE conversations.conversation ADD COLUMN has_own_matter boolean NOT NULL DEFAULT false;
