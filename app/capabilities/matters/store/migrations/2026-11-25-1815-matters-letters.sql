-- When the daily or weekly letter goes that this news waits for.
ALTER TABLE matters.notice ADD COLUMN due_at timestamptz NOT NULL DEFAULT now();

-- What was decided stays as it was said when a decided matter is closed later.
ALTER TABLE matters.matter
  ADD COLUMN decided_at timestamptz,
  -- Why a decided matter was closed, in words for everyone.
  ADD COLUMN ending text NOT NULL DEFAULT '';
