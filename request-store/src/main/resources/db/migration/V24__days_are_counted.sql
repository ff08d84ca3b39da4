-- The service report and the paths are of whole days. A day that is over is counted once and its sums are kept, so that
-- a year is read in as much time as a few days; a day that is not counted yet is counted while it is read. What comes in
-- late for a counted day takes its sums away again, in the same transaction, so they are never wrong.

-- By the clocks that staff and callers live by.
CREATE FUNCTION day_of(moment timestamptz) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (moment AT TIME ZONE 'Europe/London')::date;

CREATE FUNCTION begin_of(day date) RETURNS timestamptz
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN day::timestamp AT TIME ZONE 'Europe/London';

-- Lengths are counted in classes: up to so many whole seconds. A class is five seconds wide up to five minutes, then half
-- a minute up to half an hour, then five minutes.
CREATE FUNCTION length_class(length_s double precision) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN length_s <= 300 THEN greatest(5, ceil(length_s / 5) * 5)
  WHEN length_s <= 1800 THEN ceil(length_s / 30) * 30
  ELSE ceil(length_s / 300) * 300 END::integer;

-- Calls of a day that are over, by what they have in common; each once under every part, and there once under its
-- language and once under '*'.
CREATE FUNCTION service_of(day date) RETURNS TABLE (
    language text, part text, key text, within_s integer,
    calls integer, completed integer, to_adviser integer, hung_up integer, length_ms bigint)
  LANGUAGE sql STABLE
AS $$
  WITH call AS (
    SELECT i.*, (extract(epoch FROM i.ended_at - i.started_at)::double precision * 1000)::bigint AS ms
    FROM interaction AS i
    WHERE i.started_at >= begin_of(service_of.day) AND i.started_at < begin_of(service_of.day + 1)
      AND i.ended_at IS NOT NULL),
  alike AS (
    SELECT coalesce(i.language, '') AS language, coalesce(i.journey, '') AS journey, i.outcome,
      to_char(i.started_at AT TIME ZONE 'Europe/London', 'HH24') AS hour, coalesce(bill.fund, '') AS fund,
      coalesce(desk.key, '') AS desk, length_class(i.ms / 1000.0::double precision) AS within_s,
      count(*) AS calls, sum(i.ms) AS ms
    FROM call AS i
      LEFT JOIN LATERAL (
        SELECT r.fund FROM payment_request AS r WHERE r.interaction_id = i.id
        ORDER BY r.created_at DESC LIMIT 1) AS bill ON true
      LEFT JOIN LATERAL (
        SELECT concat_ws(', ', e.details ->> 'desk', replace(e.details ->> 'result', '_', ' ')) AS key
        FROM interaction_event AS e
        WHERE e.interaction_id = i.id AND e.kind = 'connected' AND i.outcome IN ('TRANSFERRED', 'NOT_CONNECTED')
        ORDER BY e.at DESC LIMIT 1) AS desk ON true
    GROUP BY 1, 2, 3, 4, 5, 6, 7)
  SELECT spoken.language, shared.part, shared.key, within_s,
    sum(calls)::integer,
    coalesce(sum(calls) FILTER (WHERE outcome IN ('COMPLETED', 'PAID', 'PAYMENT_UNSETTLED')), 0)::integer,
    coalesce(sum(calls) FILTER (WHERE outcome IN ('TRANSFERRED', 'NOT_CONNECTED')), 0)::integer,
    coalesce(sum(calls) FILTER (WHERE outcome = 'ABANDONED'), 0)::integer,
    sum(ms)::bigint
  FROM alike
    CROSS JOIN LATERAL (VALUES ('*'), (alike.language)) AS spoken (language)
    CROSS JOIN LATERAL (VALUES
      ('ALL', ''), ('HOUR', hour), ('JOURNEY', journey), ('LANGUAGE', alike.language), ('SERVICE', fund),
      (CASE WHEN outcome IN ('TRANSFERRED', 'NOT_CONNECTED') THEN 'DESK' END, desk)
    ) AS shared (part, key)
  WHERE shared.part IS NOT NULL
  GROUP BY 1, 2, 3, 4
$$;

-- The questions of a day's calls that are over, each once a call, and what came next: another question, or the end.
CREATE FUNCTION steps_of(day date) RETURNS TABLE (
    interaction_id uuid, started_at timestamptz, outcome text, question text, next text, place bigint)
  LANGUAGE sql STABLE
AS $$
  WITH step AS (
    SELECT i.id, i.started_at, i.outcome, asked.question, asked.at
    FROM interaction AS i
      LEFT JOIN LATERAL (
        SELECT e.details ->> 'question' AS question, min(e.at) AS at FROM interaction_event AS e
        WHERE e.interaction_id = i.id AND e.kind = 'asked' GROUP BY 1) AS asked ON true
    WHERE i.started_at >= begin_of(steps_of.day) AND i.started_at < begin_of(steps_of.day + 1)
      AND i.ended_at IS NOT NULL)
  SELECT id, step.started_at, step.outcome, step.question, lead(step.question) OVER way, row_number() OVER way
  FROM step WINDOW way AS (PARTITION BY id ORDER BY at, step.question)
$$;

-- The same, counted; and what was to be paid on those that hung up: the last amount agreed, or else keyed.
CREATE FUNCTION paths_of(day date) RETURNS TABLE (
    question text, next text, outcome text, calls bigint, places bigint, unpaid_pence bigint)
  LANGUAGE sql STABLE
AS $$
  SELECT step.question, step.next, CASE WHEN step.next IS NULL THEN step.outcome END,
    count(*), sum(place)::bigint, coalesce(sum(bill.pence), 0)::bigint
  FROM steps_of(paths_of.day) AS step
    LEFT JOIN LATERAL (
      SELECT coalesce(
        (SELECT r.amount_pence FROM payment_request AS r WHERE r.interaction_id = step.interaction_id
          ORDER BY r.created_at DESC LIMIT 1),
        (SELECT substring(e.details ->> 'keys' FROM '^[0-9]{1,7}')::bigint FROM interaction_event AS e
          WHERE e.interaction_id = step.interaction_id AND e.kind = 'keyed'
            AND e.details ->> 'question' = 'amount' AND e.details ->> 'outcome' = 'given'
          ORDER BY e.at DESC LIMIT 1)) AS pence
      WHERE step.next IS NULL AND step.outcome = 'ABANDONED'
    ) AS bill ON true
  GROUP BY 1, 2, 3
$$;

-- A day whose sums are kept: they are made by putting its row here, and go with it.
CREATE TABLE counted_day (
  day        date PRIMARY KEY,
  counted_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE service_day (
  day        date NOT NULL REFERENCES counted_day ON DELETE CASCADE,
  language   text NOT NULL,
  part       text NOT NULL,
  key        text NOT NULL,
  within_s   integer NOT NULL,
  calls      integer NOT NULL,
  completed  integer NOT NULL,
  to_adviser integer NOT NULL,
  hung_up    integer NOT NULL,
  length_ms  bigint NOT NULL,
  PRIMARY KEY (language, day, part, key, within_s)
);
CREATE INDEX service_day_of_day ON service_day (day);

CREATE TABLE path_day (
  day          date NOT NULL REFERENCES counted_day ON DELETE CASCADE,
  question     text,
  next         text,
  outcome      text,
  calls        bigint NOT NULL,
  places       bigint NOT NULL,
  unpaid_pence bigint NOT NULL
);
CREATE INDEX path_day_of_day ON path_day (day);

-- Which question a call came to last, of the counted days: what a click on the paths lists.
CREATE TABLE came_to (
  question       text NOT NULL,
  started_at     timestamptz NOT NULL,
  interaction_id uuid NOT NULL,
  PRIMARY KEY (question, started_at, interaction_id)
);

-- Days between these two, with them, whose sums are not kept; none before the first call, none that has yet to come.
CREATE FUNCTION days_not_counted(first date, last date) RETURNS SETOF date
  LANGUAGE sql STABLE
AS $$
  SELECT day::date FROM generate_series(
    greatest(first, (SELECT day_of(min(started_at)) FROM interaction))::timestamp,
    least(last, day_of(now()))::timestamp, interval '1 day') AS day
  WHERE day::date NOT IN (SELECT counted_day.day FROM counted_day)
$$;

-- Whoever counts a day holds this alone, whoever adds to it late holds it with others: so none is missed.
CREATE FUNCTION day_lock(day date) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN day - date '2000-01-01';

CREATE FUNCTION count_day() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  IF begin_of(NEW.day + 1) > now() - interval '2 hours' THEN
    PERFORM refuse('day_is_over', 'a day is counted when it has been over for two hours');
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('counted_day'), day_lock(NEW.day));
  -- in the order in which they are read, so that they lie together
  INSERT INTO service_day SELECT NEW.day, * FROM service_of(NEW.day) ORDER BY language, part, key;
  INSERT INTO path_day SELECT NEW.day, * FROM paths_of(NEW.day);
  INSERT INTO came_to SELECT question, started_at, interaction_id FROM steps_of(NEW.day)
    WHERE next IS NULL AND question IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER counted_day_is_counted
  AFTER INSERT ON counted_day
  FOR EACH ROW EXECUTE FUNCTION count_day();

CREATE FUNCTION uncount_day() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  DELETE FROM came_to
    WHERE question IN (SELECT question FROM path_day WHERE day = OLD.day AND next IS NULL)
      AND started_at >= begin_of(OLD.day) AND started_at < begin_of(OLD.day + 1);
  RETURN OLD;
END $$;
CREATE TRIGGER counted_day_is_taken_away
  BEFORE DELETE ON counted_day
  FOR EACH ROW EXECUTE FUNCTION uncount_day();

-- Where the next purge begins: every call that came in before is forgotten.
CREATE TABLE forgotten_before (
  one        boolean PRIMARY KEY DEFAULT true CHECK (one),
  started_at timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO forgotten_before DEFAULT VALUES;

-- Something came in late, from a journal: its day has to be counted again, and it to be forgotten in its time.
CREATE FUNCTION count_again() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  began timestamptz;
BEGIN
  IF TG_TABLE_NAME = 'interaction' THEN
    began := NEW.started_at;
  ELSE
    SELECT started_at INTO began FROM interaction WHERE id = NEW.interaction_id;
  END IF;
  IF began IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock_shared(hashtext('counted_day'), day_lock(day_of(began)));
    DELETE FROM counted_day WHERE day = day_of(began);
    UPDATE forgotten_before SET started_at = began WHERE started_at > began;
  END IF;
  RETURN NULL;
END $$;

-- What is an hour old only: a day is counted two hours after its end, so what comes in time costs nothing.
CREATE TRIGGER interaction_came_late
  AFTER INSERT ON interaction
  FOR EACH ROW WHEN (NEW.started_at < now() - interval '1 hour')
  EXECUTE FUNCTION count_again();
CREATE TRIGGER interaction_changed_late
  AFTER UPDATE OF ended_at, outcome, journey, language ON interaction
  FOR EACH ROW WHEN (NEW.started_at < now() - interval '1 hour'
    AND (OLD.ended_at, OLD.outcome, OLD.journey, OLD.language)
      IS DISTINCT FROM (NEW.ended_at, NEW.outcome, NEW.journey, NEW.language))
  EXECUTE FUNCTION count_again();
CREATE TRIGGER interaction_event_came_late
  AFTER INSERT ON interaction_event
  FOR EACH ROW WHEN (NEW.at < now() - interval '1 hour' AND NEW.kind IN ('asked', 'keyed', 'connected'))
  EXECUTE FUNCTION count_again();

-- A call whose process died never ends; after a day it goes on no more.
CREATE OR REPLACE FUNCTION calls_at_rest() RETURNS SETOF interaction LANGUAGE sql STABLE AS $$
  SELECT * FROM interaction
  WHERE (ended_at IS NOT NULL OR started_at < now() - interval '1 day') AND NOT EXISTS (
    SELECT FROM payment JOIN payment_request ON payment_request.id = payment.request_id
    WHERE interaction_id = interaction.id AND state NOT IN ('PAID', 'CANCELLED', 'EXPIRED'))
$$;

CREATE OR REPLACE FUNCTION calls_to_forget(before timestamptz, most integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT id FROM calls_at_rest() AS call
  WHERE started_at >= (SELECT forgotten_before.started_at FROM forgotten_before) AND started_at < before
    AND (caller_number IS NOT NULL OR EXISTS (SELECT FROM interaction_event WHERE interaction_id = call.id))
  ORDER BY started_at LIMIT most
$$;

-- The next lot begins where this one ended, or at what had to be left.
CREATE OR REPLACE FUNCTION forget_before(before timestamptz, most integer, person text)
  RETURNS TABLE (what text, taken bigint) LANGUAGE plpgsql AS $$
DECLARE
  -- in FROM, so that the plan knows how few are wanted
  calls uuid[] := ARRAY(SELECT id FROM calls_to_forget(before, most) AS id);
  earliest timestamptz;
  latest timestamptz := before;
BEGIN
  IF cardinality(calls) > 0 THEN
    RETURN QUERY SELECT * FROM forget_calls(calls);
    PERFORM note_in_audit(person, 'purge', 'calls before ' || to_char(before AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
      jsonb_build_object('calls', cardinality(calls)));
  END IF;
  IF cardinality(calls) = most THEN
    SELECT started_at INTO latest FROM interaction WHERE id = calls[most];
  END IF;
  SELECT forgotten_before.started_at INTO earliest FROM forgotten_before;
  IF earliest < latest THEN
    -- step by step, so that no plan reads all events for it
    SELECT call.started_at INTO earliest
      FROM interaction AS call LEFT JOIN LATERAL (
        SELECT true AS there FROM interaction_event WHERE interaction_id = call.id LIMIT 1) AS step ON true
      WHERE call.started_at >= earliest AND call.started_at < latest AND (caller_number IS NOT NULL OR step.there)
      ORDER BY call.started_at LIMIT 1;
    UPDATE forgotten_before SET started_at = coalesce(earliest, latest);
  END IF;
END $$;

-- A way into the calls for each way of searching: some digits of a number, how a bill's reference begins, and what is rare
-- with its time, so that it is found without walking past all else.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX interaction_digits ON interaction USING gin (caller_number gin_trgm_ops);
CREATE INDEX interaction_journey ON interaction (journey, outcome, started_at);
CREATE INDEX interaction_outcome ON interaction (outcome, started_at);
CREATE INDEX interaction_language ON interaction (language, started_at);
CREATE INDEX payment_request_reference ON payment_request (reference text_pattern_ops);

-- The few payments that finance looks for by how they stand.
CREATE INDEX payment_open ON payment (created_at, id) WHERE state NOT IN ('PAID', 'CANCELLED', 'EXPIRED');
CREATE INDEX payment_refunded ON payment (created_at, id) WHERE refund_pence > 0;
CREATE INDEX payment_expired ON payment (created_at, id) WHERE state = 'EXPIRED';

-- How many calls a part of a number or of a reference finds decides between its index and the newest calls first: what is
-- known of these columns has to be fine enough to tell.
ALTER TABLE interaction ALTER COLUMN caller_number SET STATISTICS 2000;
ALTER TABLE payment ALTER COLUMN reference SET STATISTICS 2000;
ALTER TABLE payment_request ALTER COLUMN reference SET STATISTICS 2000;
