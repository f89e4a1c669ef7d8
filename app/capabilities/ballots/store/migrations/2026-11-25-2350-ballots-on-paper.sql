-- Votes on paper: printed codes, booths with their sheets, what is typed in from them, and help for one person.

-- Printed codes, so many at a time. Of a code only a keyed hash is kept, as the voter of its roll entry.
CREATE TABLE ballots.code_batch (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  -- 1, 2, …: printed on every slip, and in the public record.
  number integer NOT NULL CHECK (number > 0),
  size integer NOT NULL CHECK (size BETWEEN 1 AND 2000),
  -- Personal: the officer who made it. Until that account is erased.
  made_by uuid,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, ballot_id, batch_id),
  UNIQUE (community_id, ballot_id, number),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- Which slip of a batch a roll entry is, so that one that was lost can be cancelled by its number.
CREATE TABLE ballots.code_slip (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  slip integer NOT NULL CHECK (slip > 0),
  PRIMARY KEY (community_id, ballot_id, entry_id),
  UNIQUE (community_id, ballot_id, batch_id, slip),
  FOREIGN KEY (community_id, ballot_id, entry_id) REFERENCES ballots.roll_entry (community_id, ballot_id, entry_id) ON DELETE CASCADE,
  FOREIGN KEY (community_id, ballot_id, batch_id) REFERENCES ballots.code_batch (community_id, ballot_id, batch_id)
);

-- Where people vote on paper.
CREATE TABLE ballots.booth (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  booth_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  -- A public place, never a private person: "Holt library".
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, ballot_id, booth_id),
  UNIQUE (community_id, ballot_id, number),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- Who was handed a sheet at which booth; never which sheet, and no time.
CREATE TABLE ballots.paper_mark (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  booth_id uuid NOT NULL,
  -- Brought over from the booth's own list after the close.
  is_late boolean NOT NULL,
  PRIMARY KEY (community_id, ballot_id, entry_id),
  FOREIGN KEY (community_id, ballot_id, entry_id) REFERENCES ballots.roll_entry (community_id, ballot_id, entry_id) ON DELETE CASCADE,
  FOREIGN KEY (community_id, ballot_id, booth_id) REFERENCES ballots.booth (community_id, ballot_id, booth_id)
);
CREATE INDEX paper_mark_of_booth ON ballots.paper_mark (community_id, ballot_id, booth_id);

-- Sheets printed together for one booth, all with the options in one order, told by their barcode; no sheet has a number of its own.
CREATE TABLE ballots.sheet_batch (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  booth_id uuid NOT NULL,
  size integer NOT NULL CHECK (size BETWEEN 1 AND 5000),
  -- Numbers of the options as they stand on the sheet; empty for a yes or no.
  option_order integer[] NOT NULL,
  is_large boolean NOT NULL,
  made_at timestamptz NOT NULL,
  -- What was found after the close: in the box to be counted, taken out unseen because the box held more than were handed out, spoilt
  -- and replaced, never handed out.
  in_box integer CHECK (in_box >= 0),
  set_aside integer CHECK (set_aside >= 0),
  spoilt integer CHECK (spoilt >= 0),
  unused integer CHECK (unused >= 0),
  -- Personal: who counted. Until that account is erased.
  counted_by uuid,
  PRIMARY KEY (community_id, ballot_id, batch_id),
  UNIQUE (community_id, ballot_id, number),
  FOREIGN KEY (community_id, ballot_id, booth_id) REFERENCES ballots.booth (community_id, ballot_id, booth_id),
  CHECK ((in_box IS NULL) = (set_aside IS NULL) AND (in_box IS NULL) = (spoilt IS NULL) AND (in_box IS NULL) = (unused IS NULL)),
  CHECK (in_box + set_aside + spoilt + unused <= size)
);

-- What a sheet says, as typed in by one person and again by another; by a third where those two differ. Sheets are numbered by hand when
-- the box is emptied, so the number says nothing about a voter. Kept a year after the count, so that the paper can be checked against it.
CREATE TABLE ballots.sheet_entry (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  sheet integer NOT NULL CHECK (sheet > 0),
  turn smallint NOT NULL CHECK (turn BETWEEN 1 AND 3),
  -- Personal: who typed it. Until that account is erased.
  entered_by uuid,
  -- Null: it cannot be counted.
  choices jsonb,
  PRIMARY KEY (community_id, ballot_id, batch_id, sheet, turn),
  UNIQUE (community_id, ballot_id, batch_id, sheet, entered_by),
  FOREIGN KEY (community_id, ballot_id, batch_id) REFERENCES ballots.sheet_batch (community_id, ballot_id, batch_id)
);

-- Every sheet is in and the booths' sums fit the roll: the box may be opened.
CREATE TABLE ballots.paper_end (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  -- Personal: who said so. Until that account is erased.
  ended_by uuid,
  ended_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, ballot_id),
  FOREIGN KEY (community_id, ballot_id) REFERENCES ballots.ballot (community_id, ballot_id)
);

-- Somebody helps one person to vote. Deleted when it ends, half an hour after its start at the latest; the record keeps how long it took.
CREATE TABLE ballots.help_session (
  community_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  session_id uuid NOT NULL,
  -- Personal: who helps, and whom. While it lasts.
  helper uuid NOT NULL,
  entry_id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, ballot_id, session_id),
  -- One at a time for one helper, and for one voter.
  UNIQUE (community_id, ballot_id, helper),
  UNIQUE (community_id, ballot_id, entry_id),
  FOREIGN KEY (community_id, ballot_id, entry_id) REFERENCES ballots.roll_entry (community_id, ballot_id, entry_id) ON DELETE CASCADE
);
