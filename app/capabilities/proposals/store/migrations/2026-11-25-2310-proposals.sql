-- What people propose, who supports it, what speaks for and against it, and what becomes of it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE SCHEMA proposals;

CREATE TABLE proposals.proposal (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  proposal_id uuid NOT NULL,
  matter_id uuid NOT NULL,
  -- The end of its address; stays for good.
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  -- What and why.
  why text NOT NULL CHECK (length(why) BETWEEN 1 AND 6000),
  who_benefits text NOT NULL DEFAULT '' CHECK (length(who_benefits) <= 500),
  -- Where, as far as it was said: in words, by a place's code, by a point.
  place_words text NOT NULL DEFAULT '' CHECK (length(place_words) <= 200),
  place_code text,
  lat double precision CHECK (lat BETWEEN -90 AND 90),
  lng double precision CHECK (lng BETWEEN -180 AND 180),
  -- What its authors think that it costs, in pence.
  rough_cost bigint CHECK (rough_cost >= 0),
  state text NOT NULL CHECK (state IN
    ('open', 'being-costed', 'on-ballot', 'agreed', 'being-done', 'done', 'partly-done', 'not-done', 'withdrawn')),
  -- The sentence that explains the state. No state without one.
  state_words text NOT NULL CHECK (state_words <> ''),
  state_since timestamptz NOT NULL,
  -- Only what is published is public. Held: looked at before it is shown. Hidden: taken down.
  shown text NOT NULL CHECK (shown IN ('published', 'held', 'hidden')),
  -- The proposal that it is part of now. Its own page stays and leads there.
  merged_into uuid,
  -- How many support it; changed in the transaction that changes the supports.
  supports integer NOT NULL DEFAULT 0 CHECK (supports >= 0),
  made_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  words tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', place_words), 'B')
      || setweight(to_tsvector('english', why), 'C')) STORED,
  PRIMARY KEY (community_id, proposal_id),
  UNIQUE (community_id, slug),
  FOREIGN KEY (community_id, merged_into) REFERENCES proposals.proposal (community_id, proposal_id),
  CHECK (merged_into <> proposal_id),
  CHECK ((lat IS NULL) = (lng IS NULL))
);
CREATE INDEX proposal_newest ON proposals.proposal (community_id, proposal_id DESC) WHERE shown = 'published' AND merged_into IS NULL;
CREATE INDEX proposal_most ON proposals.proposal (community_id, supports DESC, proposal_id DESC)
  WHERE shown = 'published' AND merged_into IS NULL;
CREATE INDEX proposal_moved ON proposals.proposal (community_id, state_since DESC, proposal_id DESC)
  WHERE shown = 'published' AND merged_into IS NULL;
CREATE INDEX proposal_of_matter ON proposals.proposal (community_id, matter_id, proposal_id DESC);
CREATE INDEX proposal_to_look_at ON proposals.proposal (community_id, proposal_id) WHERE shown = 'held';
CREATE INDEX proposal_merged ON proposals.proposal (community_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX proposal_words ON proposals.proposal USING gin (words);
CREATE INDEX proposal_title ON proposals.proposal USING gin (title gin_trgm_ops);

-- Who offered it, and who they offered it with. Credit stays after a merge; the proposal merged into gets its own lines.
CREATE TABLE proposals.author (
  community_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  author_id uuid NOT NULL,
  -- Personal: which person, so that they can look after their proposal and be told. Never shown. Null after erasure.
  person_id uuid,
  -- In which role, for everyone to read.
  in_role text NOT NULL CHECK (in_role IN ('resident', 'confirmed', 'facilitator', 'officer', 'councillor', 'administrator')),
  -- Whether their name is shown: only where they chose so.
  is_named boolean NOT NULL DEFAULT false,
  is_first boolean NOT NULL,
  -- The proposal through which they came, where it was merged or split.
  came_from uuid,
  since timestamptz NOT NULL,
  PRIMARY KEY (community_id, proposal_id, author_id),
  UNIQUE (community_id, proposal_id, person_id),
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id)
);
CREATE INDEX author_of ON proposals.author (community_id, person_id) WHERE person_id IS NOT NULL;

CREATE TABLE proposals.author_invitation (
  community_id uuid NOT NULL,
  invitation_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  key_hash bytea NOT NULL,
  -- Personal: the address invited. Emptied when it is accepted, taken back or 30 days old.
  email text,
  -- Personal: who invited. Null after erasure.
  invited_by uuid,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  ending text CHECK (ending IN ('accepted', 'declined', 'taken-back')),
  PRIMARY KEY (community_id, invitation_id),
  UNIQUE (community_id, key_hash),
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id),
  CHECK ((ended_at IS NULL) = (ending IS NULL))
);
CREATE INDEX author_invitation_of ON proposals.author_invitation (community_id, proposal_id);

-- One line for each person and proposal: nobody can support the same twice, whatever happens at once.
CREATE TABLE proposals.support (
  community_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  -- Personal: who supports it, so that they are counted once, told, and can take it back. Never shown. After erasure a
  -- random id stands in its place, so that no count changes.
  person_id uuid NOT NULL,
  -- The proposal that they supported when it was merged into or split off this one; null: this one itself.
  came_from uuid,
  -- Null while somebody whose support came along has not said whether it shall stay.
  kept_at timestamptz,
  since timestamptz NOT NULL,
  PRIMARY KEY (community_id, proposal_id, person_id),
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id),
  FOREIGN KEY (community_id, came_from) REFERENCES proposals.proposal (community_id, proposal_id),
  CHECK (came_from IS NOT NULL OR kept_at IS NOT NULL)
);
CREATE INDEX support_of ON proposals.support (community_id, person_id, proposal_id);

-- Every way that a support went, so that each that moved can be followed.
CREATE TABLE proposals.support_step (
  community_id uuid NOT NULL,
  step_id uuid NOT NULL,
  -- Personal: as in proposals.support.
  person_id uuid NOT NULL,
  from_proposal uuid,
  to_proposal uuid,
  how text NOT NULL CHECK (how IN ('given', 'taken-back', 'came-by-merge', 'came-by-split', 'moved', 'kept')),
  at timestamptz NOT NULL,
  PRIMARY KEY (community_id, step_id),
  FOREIGN KEY (community_id, from_proposal) REFERENCES proposals.proposal (community_id, proposal_id),
  FOREIGN KEY (community_id, to_proposal) REFERENCES proposals.proposal (community_id, proposal_id),
  CHECK (from_proposal IS NOT NULL OR to_proposal IS NOT NULL)
);
CREATE INDEX support_step_of ON proposals.support_step (community_id, person_id, step_id);

CREATE TABLE proposals.state_change (
  community_id uuid NOT NULL,
  change_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  state text NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  -- The role of who said so; null: it came of an act that has no single doer, such as a count.
  in_role text,
  by_act text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (community_id, change_id),
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id)
);
CREATE INDEX state_change_of ON proposals.state_change (community_id, proposal_id, change_id);

CREATE TABLE proposals.argument (
  community_id uuid NOT NULL,
  argument_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('for', 'against')),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 600),
  -- Personal: who offered it. Never shown. Null after erasure.
  person_id uuid,
  shown text NOT NULL CHECK (shown IN ('published', 'held', 'hidden')),
  useful integer NOT NULL DEFAULT 0 CHECK (useful >= 0),
  not_useful integer NOT NULL DEFAULT 0 CHECK (not_useful >= 0),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, argument_id),
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id)
);
CREATE INDEX argument_of ON proposals.argument (community_id, proposal_id, side, argument_id);
CREATE INDEX argument_to_look_at ON proposals.argument (community_id, argument_id) WHERE shown = 'held';
CREATE INDEX argument_by ON proposals.argument (community_id, person_id) WHERE person_id IS NOT NULL;

CREATE TABLE proposals.argument_rating (
  community_id uuid NOT NULL,
  argument_id uuid NOT NULL,
  -- Personal: who rated it, so that it counts once. Never shown. A random id after erasure.
  person_id uuid NOT NULL,
  is_useful boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (community_id, argument_id, person_id),
  FOREIGN KEY (community_id, argument_id) REFERENCES proposals.argument (community_id, argument_id)
);
CREATE INDEX argument_rating_by ON proposals.argument_rating (community_id, person_id);

-- That two proposals are one, or that one is two. Done only when every author agrees, or when a facilitator decides.
CREATE TABLE proposals.suggestion (
  community_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('merge', 'split')),
  -- Merge: the one that stays. Split: the one that is split.
  proposal_id uuid NOT NULL,
  -- Merge: the one that goes into it. Split: the part that was merged into it and goes out again, if that is it.
  other_id uuid,
  -- Split: the words of the part that goes out.
  title text NOT NULL DEFAULT '' CHECK (length(title) <= 120),
  why text NOT NULL DEFAULT '' CHECK (length(why) <= 6000),
  -- Why it should be done.
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  -- Personal: who suggested it. Never shown. Null after erasure.
  person_id uuid,
  made_at timestamptz NOT NULL,
  -- From then on a facilitator may decide.
  decide_from timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'done', 'declined', 'void')),
  ended_at timestamptz,
  -- How it ended: by agreement, or by a facilitator with a reason for everyone.
  ended_by text CHECK (ended_by IN ('authors', 'facilitator')),
  ending text NOT NULL DEFAULT '' CHECK (length(ending) <= 1000),
  -- What was made of it: the new proposal of a split.
  made_proposal uuid,
  PRIMARY KEY (community_id, suggestion_id),
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id),
  FOREIGN KEY (community_id, other_id) REFERENCES proposals.proposal (community_id, proposal_id),
  FOREIGN KEY (community_id, made_proposal) REFERENCES proposals.proposal (community_id, proposal_id),
  CHECK ((state = 'open') = (ended_at IS NULL)),
  CHECK (kind = 'split' OR other_id IS NOT NULL),
  CHECK (other_id <> proposal_id),
  CHECK (ended_by IS DISTINCT FROM 'facilitator' OR ending <> '')
);
-- The same two are suggested once at a time, whichever way round.
CREATE UNIQUE INDEX suggestion_once ON proposals.suggestion
  (community_id, least(proposal_id, other_id), greatest(proposal_id, other_id)) WHERE state = 'open' AND kind = 'merge';
CREATE INDEX suggestion_of ON proposals.suggestion (community_id, proposal_id, suggestion_id);
CREATE INDEX suggestion_of_other ON proposals.suggestion (community_id, other_id, suggestion_id) WHERE other_id IS NOT NULL;
CREATE INDEX suggestion_open ON proposals.suggestion (community_id, decide_from) WHERE state = 'open';

-- What each author said to a suggestion. The latest counts.
CREATE TABLE proposals.agreement (
  community_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  -- Personal: which author. Never shown. Deleted on erasure.
  person_id uuid NOT NULL,
  agrees boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (community_id, suggestion_id, person_id),
  FOREIGN KEY (community_id, suggestion_id) REFERENCES proposals.suggestion (community_id, suggestion_id)
);

-- What it would cost and whether it can be done.
CREATE TABLE proposals.costing (
  community_id uuid NOT NULL,
  costing_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  -- Personal: who works it out. Never shown; the role or body is. Null after erasure.
  person_id uuid,
  -- For everyone: the role in which they do it, or the body for which.
  in_role text NOT NULL CHECK (in_role IN ('officer', 'organisation')),
  organisation_id uuid,
  body text NOT NULL DEFAULT '',
  -- When they said that they have no interest in it; without that they state nothing.
  no_interest_at timestamptz,
  state text NOT NULL CHECK (state IN ('asked', 'working', 'with-author', 'published', 'ended')),
  -- What it costs, from and to, in pence.
  cost_from bigint CHECK (cost_from >= 0),
  cost_to bigint,
  -- Costs that come back every year, in pence.
  yearly_from bigint CHECK (yearly_from >= 0),
  yearly_to bigint,
  feasible text CHECK (feasible IN ('yes', 'in-part', 'no')),
  reasons text NOT NULL DEFAULT '' CHECK (length(reasons) <= 4000),
  sources text NOT NULL DEFAULT '' CHECK (length(sources) <= 2000),
  asked_at timestamptz NOT NULL,
  stated_at timestamptz,
  -- The authors may answer once, until then.
  answer_until timestamptz,
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
  answered_at timestamptz,
  published_at timestamptz,
  -- Why it ended without result.
  ending text NOT NULL DEFAULT '',
  PRIMARY KEY (community_id, costing_id),
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id),
  CHECK (cost_to >= cost_from),
  CHECK (yearly_to >= yearly_from),
  CHECK (state NOT IN ('with-author', 'published') OR (no_interest_at IS NOT NULL AND feasible IS NOT NULL AND reasons <> '')),
  CHECK ((state = 'published') = (published_at IS NOT NULL)),
  CHECK (state <> 'ended' OR ending <> '')
);
CREATE UNIQUE INDEX costing_once ON proposals.costing (community_id, proposal_id) WHERE state IN ('asked', 'working', 'with-author');
CREATE INDEX costing_of ON proposals.costing (community_id, proposal_id, costing_id);
CREATE INDEX costing_by ON proposals.costing (community_id, person_id) WHERE person_id IS NOT NULL;

-- What somebody has typed and not yet sent. Of a visitor only the words, for two days; of a person for ninety.
CREATE TABLE proposals.draft (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  draft_id uuid NOT NULL,
  -- Personal: whose draft; null until somebody who was signed out has signed in. Deleted when it is sent, or on erasure.
  person_id uuid,
  -- The hash of the key in the address by which somebody who signs in finds it again.
  key_hash bytea NOT NULL,
  -- Personal: what was typed, field by field. Deleted when it is sent, given up, out of time, or on erasure.
  typed jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  -- The proposal it became: sending it twice makes one.
  became uuid,
  PRIMARY KEY (community_id, draft_id),
  UNIQUE (community_id, key_hash)
);
CREATE INDEX draft_of ON proposals.draft (community_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX draft_by_age ON proposals.draft (community_id, changed_at);

-- Pictures, made anew from what was sent: nothing but the pixels is kept, so no place and no camera.
CREATE TABLE proposals.photo (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  photo_id uuid NOT NULL,
  -- Of one or the other: the draft it waits in, the proposal it belongs to.
  draft_id uuid,
  proposal_id uuid,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 3),
  -- What it shows, in words.
  alt text NOT NULL DEFAULT '' CHECK (length(alt) <= 200),
  width integer NOT NULL,
  height integer NOT NULL,
  large bytea NOT NULL,
  small bytea NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, photo_id),
  FOREIGN KEY (community_id, draft_id) REFERENCES proposals.draft (community_id, draft_id) ON DELETE CASCADE,
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id),
  CHECK ((draft_id IS NULL) <> (proposal_id IS NULL))
);
CREATE INDEX photo_of_proposal ON proposals.photo (community_id, proposal_id, position) WHERE proposal_id IS NOT NULL;
CREATE INDEX photo_of_draft ON proposals.photo (community_id, draft_id) WHERE draft_id IS NOT NULL;

-- That somebody thinks a proposal or an argument breaks a rule.
CREATE TABLE proposals.report (
  community_id uuid NOT NULL,
  report_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  -- Null: the proposal itself.
  argument_id uuid,
  -- Personal: who reports, so that each is heard once. Null after erasure.
  person_id uuid,
  reason_key text NOT NULL,
  -- Personal: their words, for those who look at it. Emptied on erasure.
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
  made_at timestamptz NOT NULL,
  -- When somebody decided on what it is about.
  seen_at timestamptz,
  PRIMARY KEY (community_id, report_id),
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id),
  FOREIGN KEY (community_id, argument_id) REFERENCES proposals.argument (community_id, argument_id)
);
CREATE UNIQUE INDEX report_once ON proposals.report
  (community_id, proposal_id, (coalesce(argument_id, '00000000-0000-0000-0000-000000000000'::uuid)), person_id)
  WHERE seen_at IS NULL AND person_id IS NOT NULL;
CREATE INDEX report_open ON proposals.report (community_id, report_id) WHERE seen_at IS NULL;

CREATE TABLE proposals.moderation (
  community_id uuid NOT NULL,
  moderation_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  argument_id uuid,
  decided text NOT NULL CHECK (decided IN ('held', 'hidden', 'published', 'left')),
  -- Of the community's rules; null where nothing is wrong.
  reason_key text,
  -- More words for the author; not published.
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  -- Personal: who decided, so that an appeal goes to somebody else. Never shown. Null where a rule did, or after erasure.
  decided_by uuid,
  is_automatic boolean NOT NULL,
  -- The appeal that it answers.
  appeal_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (community_id, moderation_id),
  FOREIGN KEY (community_id, proposal_id) REFERENCES proposals.proposal (community_id, proposal_id),
  FOREIGN KEY (community_id, argument_id) REFERENCES proposals.argument (community_id, argument_id),
  CHECK (decided NOT IN ('held', 'hidden') OR reason_key IS NOT NULL)
);
CREATE INDEX moderation_of ON proposals.moderation (community_id, proposal_id, moderation_id);
CREATE INDEX moderation_latest ON proposals.moderation (community_id, moderation_id DESC);

CREATE TABLE proposals.appeal (
  community_id uuid NOT NULL,
  appeal_id uuid NOT NULL,
  moderation_id uuid NOT NULL,
  -- Personal: who appeals. Null after erasure.
  person_id uuid,
  -- Personal: why they think the decision was wrong. Emptied on erasure.
  words text NOT NULL CHECK (length(words) <= 2000),
  made_at timestamptz NOT NULL,
  decided_at timestamptz,
  -- Personal: who decided it: never who decided first. Null after erasure.
  decided_by uuid,
  is_upheld boolean,
  -- For the author, with the reason.
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 1000),
  PRIMARY KEY (community_id, appeal_id),
  UNIQUE (community_id, moderation_id),
  FOREIGN KEY (community_id, moderation_id) REFERENCES proposals.moderation (community_id, moderation_id),
  CHECK ((decided_at IS NULL) = (is_upheld IS NULL)),
  CHECK (decided_at IS NULL OR answer <> '')
);
CREATE INDEX appeal_open ON proposals.appeal (community_id, appeal_id) WHERE decided_at IS NULL;

-- Personal: who wants no letters about what they proposed or support. Until they want them again or are erased.
CREATE TABLE proposals.no_letters (
  community_id uuid NOT NULL REFERENCES platform.community (community_id),
  person_id uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (community_id, person_id)
);
