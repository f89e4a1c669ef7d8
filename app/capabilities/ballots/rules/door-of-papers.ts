/** Whether papers are given and taken: as the database decides it, inside the transaction of the paper. */
export type DoorOfPapers = 'none' | 'draft' | 'not-yet-open' | 'open' | 'closed' | 'stopped'

/**
 * SQL that locks the ballot's row so that it cannot close meanwhile, and after that reads the clock: a wait for the lock
 * cannot stretch the window. $1 the community, $2 the ballot. One row, `door`; none where there is no such ballot.
 */
export const doorSql = `ballot AS MATERIALIZED (
  SELECT state, opens_at, closes_at FROM ballots.ballot WHERE community_id = $1 AND ballot_id = $2 FOR KEY SHARE
), moment AS MATERIALIZED (
  SELECT state, opens_at, closes_at, clock_timestamp() AS at FROM ballot
), door AS MATERIALIZED (
  SELECT CASE
    WHEN state IN ('draft', 'stopped') THEN state
    WHEN state <> 'open' OR closes_at IS NULL OR closes_at <= at THEN 'closed'
    WHEN opens_at > at THEN 'not-yet-open'
    ELSE 'open' END AS door
  FROM moment
)`
