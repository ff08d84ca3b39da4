-- Finance closes its books: each movement of money is held against our payments and refunds, what has
-- no home is given one by two people, each payout is signed off by two, and each day is posted once.
-- docs/reconciliation.md is the handbook.

-- A finance day is a day of the clocks in London, of 23, 24 or 25 hours.
CREATE FUNCTION day_begins(day date) RETURNS timestamptz LANGUAGE sql IMMUTABLE
AS $$ SELECT day::timestamp AT TIME ZONE 'Europe/London' $$;

CREATE FUNCTION finance_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE
AS $$ SELECT (at AT TIME ZONE 'Europe/London')::date $$;

CREATE INDEX payment_request_created_at ON payment_request (created_at);
CREATE INDEX payment_event_paid_at ON payment_event (at) WHERE to_state = 'PAID';

-- What keeps a movement from being matched; null where nothing does. A second movement of the same
-- kind for the same payment or refund is never matched, whatever its amount.
CREATE FUNCTION movement_fault(
    moved balance_transaction, paid_state text, paid_pence bigint, back_state text, back_pence bigint)
  RETURNS text LANGUAGE sql STABLE
AS $$
  SELECT CASE moved.type
    WHEN 'PAYMENT' THEN CASE
      WHEN paid_state IS NULL THEN 'NO_PAYMENT'
      WHEN EXISTS (
        SELECT FROM balance_transaction AS other
        WHERE other.payment_id = moved.payment_id AND other.type = moved.type
          AND (other.created_at, other.id::text) < (moved.created_at, moved.id::text))
        THEN 'TAKEN_TWICE'
      WHEN paid_state <> 'PAID' THEN 'NOT_PAID_HERE'
      WHEN moved.gross_pence <> paid_pence THEN 'AMOUNT_DIFFERS'
    END
    WHEN 'REFUND' THEN CASE
      WHEN back_state IS NULL THEN 'NO_REFUND'
      WHEN EXISTS (
        SELECT FROM balance_transaction AS other
        WHERE other.refund_id = moved.refund_id AND other.type = moved.type
          AND (other.created_at, other.id::text) < (moved.created_at, moved.id::text))
        THEN 'REFUNDED_TWICE'
      WHEN moved.gross_pence <> -back_pence THEN 'AMOUNT_DIFFERS'
      WHEN back_state NOT IN ('REFUND_SENT', 'REFUNDED') AND NOT (
        back_state = 'REFUND_FAILED' AND EXISTS (
          SELECT FROM balance_transaction AS other
          WHERE other.refund_id = moved.refund_id AND other.type = 'REFUND_FAILURE'))
        THEN 'NOT_REFUNDED_HERE'
    END
    WHEN 'REFUND_FAILURE' THEN CASE
      WHEN back_state IS NULL THEN 'NO_REFUND'
      WHEN EXISTS (
        SELECT FROM balance_transaction AS other
        WHERE other.refund_id = moved.refund_id AND other.type = moved.type
          AND (other.created_at, other.id::text) < (moved.created_at, moved.id::text))
        THEN 'CAME_BACK_TWICE'
      WHEN moved.gross_pence <> back_pence THEN 'AMOUNT_DIFFERS'
      WHEN back_state <> 'REFUND_FAILED' THEN 'REFUND_CAME_BACK'
    END
    WHEN 'DISPUTE' THEN CASE
      WHEN paid_state IS NULL THEN 'NO_PAYMENT'
      WHEN paid_state <> 'PAID' THEN 'NOT_PAID_HERE'
      WHEN moved.gross_pence NOT BETWEEN -paid_pence AND 0 THEN 'AMOUNT_DIFFERS'
    END
    WHEN 'DISPUTE_REVERSAL' THEN CASE
      WHEN paid_state IS NULL THEN 'NO_PAYMENT'
      WHEN NOT EXISTS (
        SELECT FROM balance_transaction AS other
        WHERE other.payment_id = moved.payment_id AND other.type = 'DISPUTE')
        THEN 'NO_CHARGEBACK'
      WHEN moved.gross_pence NOT BETWEEN 0 AND (
        SELECT -sum(other.gross_pence) FROM balance_transaction AS other
        WHERE other.payment_id = moved.payment_id AND other.type = 'DISPUTE')
        THEN 'AMOUNT_DIFFERS'
    END
    WHEN 'PROVIDER_FEE' THEN 'PROVIDER_FEE'
    WHEN 'PAYOUT' THEN 'PAYOUT_CAME_BACK'
    ELSE 'UNKNOWN_TYPE'
  END
$$;

-- Where somebody wants a movement without a home to go. The latest counts, until a second person agrees.
CREATE TABLE suspense_proposal (
  balance_transaction_id provider_name NOT NULL REFERENCES suspense_item,
  number                 integer NOT NULL CHECK (number > 0),
  fund                   text CHECK (fund ~ '^[a-z][a-z0-9-]{0,39}$' AND fund <> 'suspense'),
  note                   text NOT NULL CHECK (length(btrim(note)) BETWEEN 1 AND 500
                                              AND NOT holds_long_number(note)),
  proposed_by            person_name NOT NULL,
  proposed_at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (balance_transaction_id, number)
);

ALTER TABLE suspense_clearance
  ADD COLUMN number integer NOT NULL,
  ADD FOREIGN KEY (balance_transaction_id, number) REFERENCES suspense_proposal;

-- How each movement stands: it is in exactly one of MATCHED, DIFFERS, EXTRA, SUSPENSE, CLEARED. Once
-- in suspense, only two people get it out. A payout itself only carries the balance to the bank and
-- is none of them; one that came back is, in the payout that takes its money to the bank after all.
CREATE FUNCTION movement_standing() RETURNS TABLE (
    id text, payout_id text, type text, created_at timestamptz, gross_pence bigint,
    fee_pence bigint, net_pence bigint, payment_id uuid, refund_id uuid,
    standing text, reason text, fund text)
  LANGUAGE sql STABLE
AS $$
  SELECT judged.id::text, judged.payout_id::text, judged.type, judged.created_at,
    judged.gross_pence, judged.fee_pence, judged.net_pence, judged.payment_id, judged.refund_id,
    judged.standing, judged.reason,
    CASE judged.standing WHEN 'MATCHED' THEN judged.paid_fund
      WHEN 'CLEARED' THEN judged.cleared_fund END
  FROM (
    SELECT moved.*, paid.fund AS paid_fund, clearance.fund AS cleared_fund,
      coalesce(item.reason, fault) AS reason,
      CASE
        WHEN clearance.balance_transaction_id IS NOT NULL THEN 'CLEARED'
        WHEN item.balance_transaction_id IS NULL AND fault IS NULL THEN 'MATCHED'
        WHEN fault IN ('NO_PAYMENT', 'NO_REFUND', 'TAKEN_TWICE', 'REFUNDED_TWICE',
          'CAME_BACK_TWICE', 'NO_CHARGEBACK') THEN 'EXTRA'
        WHEN fault IN ('AMOUNT_DIFFERS', 'NOT_PAID_HERE', 'NOT_REFUNDED_HERE', 'REFUND_CAME_BACK')
          THEN 'DIFFERS'
        ELSE 'SUSPENSE'
      END AS standing
    FROM balance_transaction AS moved
      LEFT JOIN payment AS paid ON paid.id = moved.payment_id
      LEFT JOIN refund AS back ON back.id = moved.refund_id
      LEFT JOIN suspense_item AS item ON item.balance_transaction_id = moved.id
      LEFT JOIN suspense_clearance AS clearance ON clearance.balance_transaction_id = moved.id
      CROSS JOIN LATERAL movement_fault(
        moved, paid.state, paid.amount_pence, back.state, back.amount_pence) AS fault
    WHERE moved.type <> 'PAYOUT' OR moved.source_id <> moved.payout_id
  ) AS judged
$$;

-- Suspense ----------------------------------------------------------------------------------------

CREATE FUNCTION number_suspense_proposal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
DECLARE
  moved record;
BEGIN
  SELECT * INTO moved FROM movement_standing() WHERE id = NEW.balance_transaction_id;
  IF NOT FOUND THEN
    PERFORM refuse('suspense_known', 'there is no such movement');
  ELSIF moved.standing = 'MATCHED' THEN
    PERFORM refuse('suspense_homeless', 'the movement is matched');
  ELSIF moved.standing = 'CLEARED' THEN
    PERFORM refuse('suspense_open', 'the movement has been cleared');
  END IF;
  INSERT INTO suspense_item VALUES (moved.id, moved.reason) ON CONFLICT DO NOTHING;
  PERFORM FROM suspense_item WHERE balance_transaction_id = moved.id FOR UPDATE;
  NEW.number := 1 + coalesce((SELECT max(number) FROM suspense_proposal
    WHERE balance_transaction_id = NEW.balance_transaction_id), 0);
  RETURN NEW;
END $$;

CREATE TRIGGER suspense_proposal_is_numbered
  BEFORE INSERT ON suspense_proposal
  FOR EACH ROW EXECUTE FUNCTION number_suspense_proposal();

CREATE FUNCTION check_suspense_clearance() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
DECLARE
  latest suspense_proposal;
BEGIN
  PERFORM FROM suspense_item
    WHERE balance_transaction_id = NEW.balance_transaction_id FOR UPDATE;
  SELECT * INTO latest FROM suspense_proposal
    WHERE balance_transaction_id = NEW.balance_transaction_id ORDER BY number DESC LIMIT 1;
  IF NOT FOUND THEN
    PERFORM refuse('suspense_proposed', 'nobody has proposed where the movement goes');
  ELSIF latest.number IS DISTINCT FROM NEW.number THEN
    PERFORM refuse('suspense_as_shown', 'another proposal has been made since');
  ELSIF lower(latest.proposed_by) = lower(NEW.cleared_by) THEN
    PERFORM refuse('suspense_second_person', 'a movement is cleared by another person than proposed it');
  END IF;
  NEW.fund := latest.fund;
  NEW.note := latest.note;
  RETURN NEW;
END $$;

CREATE TRIGGER suspense_clearance_is_of_two_people
  BEFORE INSERT ON suspense_clearance
  FOR EACH ROW EXECUTE FUNCTION check_suspense_clearance();
CREATE TRIGGER suspense_proposal_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON suspense_proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Payouts -----------------------------------------------------------------------------------------

-- What is signed is what was prepared: a movement that comes later needs a round of its own.
ALTER TABLE payout_sign_off
  DROP CONSTRAINT payout_sign_off_payout_id_prepared_by_fkey,
  DROP CONSTRAINT payout_sign_off_pkey,
  ADD COLUMN round smallint NOT NULL DEFAULT 1,
  ADD PRIMARY KEY (payout_id, round);
ALTER TABLE payout_preparation
  DROP CONSTRAINT payout_preparation_payout_id_prepared_by_key,
  DROP CONSTRAINT payout_preparation_pkey,
  ADD COLUMN round smallint NOT NULL DEFAULT 1 CHECK (round > 0),
  ADD COLUMN movements integer NOT NULL DEFAULT 0 CHECK (movements >= 0),
  ADD COLUMN gross_pence bigint NOT NULL DEFAULT 0,
  ADD COLUMN fee_pence bigint NOT NULL DEFAULT 0,
  ADD COLUMN net_pence bigint NOT NULL DEFAULT 0,
  ADD COLUMN gap_pence bigint NOT NULL DEFAULT 0,
  ADD PRIMARY KEY (payout_id, round),
  ADD UNIQUE (payout_id, round, prepared_by),
  ADD CHECK (net_pence = gross_pence - fee_pence),
  ADD CONSTRAINT payout_adds_up CHECK (gap_pence = 0 OR round > 1 AND note IS NOT NULL);
ALTER TABLE payout_sign_off
  ADD FOREIGN KEY (payout_id, round, prepared_by)
    REFERENCES payout_preparation (payout_id, round, prepared_by);

-- The movements that a round covers, as they stood. A movement is covered once.
CREATE TABLE payout_line (
  balance_transaction_id provider_name PRIMARY KEY REFERENCES balance_transaction,
  payout_id              provider_name NOT NULL,
  round                  smallint NOT NULL,
  standing               text NOT NULL CHECK (standing IN ('MATCHED', 'CLEARED')),
  fund                   text,
  FOREIGN KEY (payout_id, round) REFERENCES payout_preparation
);

CREATE INDEX payout_line_of_payout ON payout_line (payout_id, round);

CREATE TRIGGER payout_line_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON payout_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION count_payout() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
DECLARE
  sent payout;
  homeless integer;
  covered bigint;
BEGIN
  SELECT * INTO sent FROM payout WHERE id = NEW.payout_id FOR UPDATE;
  IF NOT FOUND OR sent.status <> 'PAID' THEN
    PERFORM refuse('payout_arrived', 'the payout has not reached the bank');
  ELSIF EXISTS (SELECT FROM payout_preparation AS earlier WHERE earlier.payout_id = NEW.payout_id
      AND NOT EXISTS (SELECT FROM payout_sign_off AS signed
        WHERE signed.payout_id = earlier.payout_id AND signed.round = earlier.round)) THEN
    PERFORM refuse('payout_prepared', 'the payout is prepared and waits for its sign-off');
  END IF;
  SELECT 1 + count(*), coalesce(sum(net_pence), 0) INTO NEW.round, covered
    FROM payout_preparation WHERE payout_id = NEW.payout_id;
  SELECT count(*), coalesce(sum(gross_pence), 0), coalesce(sum(fee_pence), 0),
      coalesce(sum(net_pence), 0), count(*) FILTER (WHERE standing NOT IN ('MATCHED', 'CLEARED'))
    INTO NEW.movements, NEW.gross_pence, NEW.fee_pence, NEW.net_pence, homeless
    FROM movement_standing() AS moved WHERE moved.payout_id = NEW.payout_id
      AND NOT EXISTS (SELECT FROM payout_line WHERE balance_transaction_id = moved.id);
  NEW.gap_pence := sent.amount_pence - covered - NEW.net_pence;
  IF NEW.movements = 0 THEN
    PERFORM refuse('payout_has_movements', 'the payout has no movements that are not covered yet');
  ELSIF homeless > 0 THEN
    PERFORM refuse('payout_without_suspense', 'movements of the payout have no home yet');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER payout_preparation_is_counted
  BEFORE INSERT ON payout_preparation
  FOR EACH ROW EXECUTE FUNCTION count_payout();

CREATE FUNCTION cover_payout() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
DECLARE
  lines integer;
BEGIN
  INSERT INTO payout_line
    SELECT moved.id, NEW.payout_id, NEW.round, moved.standing, moved.fund
    FROM movement_standing() AS moved WHERE moved.payout_id = NEW.payout_id
      AND NOT EXISTS (SELECT FROM payout_line WHERE balance_transaction_id = moved.id);
  GET DIAGNOSTICS lines = ROW_COUNT;
  IF lines <> NEW.movements THEN
    PERFORM refuse('payout_as_counted', 'movements have come while the payout was prepared');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER payout_preparation_covers_its_lines
  AFTER INSERT ON payout_preparation
  FOR EACH ROW EXECUTE FUNCTION cover_payout();

-- The ledger --------------------------------------------------------------------------------------

-- A day that is closed. What it holds is written at once, and never again.
CREATE TABLE ledger_day (
  day       date PRIMARY KEY,
  closed_by person_name NOT NULL,
  closed_at timestamptz NOT NULL DEFAULT now()
);

-- The funds as they were booked on that day.
CREATE TABLE ledger_fund (
  day         date NOT NULL REFERENCES ledger_day,
  fund        text NOT NULL CHECK (fund ~ '^[a-z][a-z0-9-]{0,39}$'),
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  ledger_code text NOT NULL CHECK (length(ledger_code) BETWEEN 1 AND 40),
  vat_rule    text NOT NULL CHECK (vat_rule ~ '^[A-Z][A-Z_]{0,39}$'),
  PRIMARY KEY (day, fund)
);

-- Each movement is posted once: to its fund, or to suspense. When it has found a home, two more lines
-- take it out of suspense and into its fund.
CREATE TABLE ledger_line (
  day                    date NOT NULL REFERENCES ledger_day,
  number                 integer NOT NULL CHECK (number > 0),
  fund                   text NOT NULL,
  entry                  text NOT NULL,
  occurred_at            timestamptz NOT NULL,
  balance_transaction_id provider_name NOT NULL REFERENCES balance_transaction,
  payment_id             uuid REFERENCES payment,
  refund_id              uuid REFERENCES refund,
  gross_pence            bigint NOT NULL,
  fee_pence              bigint NOT NULL,
  net_pence              bigint NOT NULL,
  PRIMARY KEY (day, number),
  UNIQUE (balance_transaction_id, entry),
  FOREIGN KEY (day, fund) REFERENCES ledger_fund DEFERRABLE INITIALLY DEFERRED,
  CHECK (net_pence = gross_pence - fee_pence)
);

CREATE INDEX ledger_line_of_fund ON ledger_line (day, fund, number);
CREATE UNIQUE INDEX ledger_line_once ON ledger_line (balance_transaction_id)
  WHERE entry NOT IN ('OUT_OF_SUSPENSE', 'INTO_FUND');

CREATE TRIGGER ledger_day_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_day
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_fund_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_fund
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_line_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_ledger_day() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
DECLARE
  last date;
  missed date;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ledger_day'));
  SELECT max(day) INTO last FROM ledger_day;
  IF now() < day_begins(NEW.day + 1) THEN
    PERFORM refuse('ledger_day_over', format('%s is not over', NEW.day));
  ELSIF NEW.day <= last THEN
    PERFORM refuse('ledger_day_open', format('the ledger is closed up to %s', last));
  END IF;
  SELECT min(finance_day(created_at)) INTO missed FROM balance_transaction AS moved
    WHERE type <> 'PAYOUT' AND created_at < day_begins(NEW.day)
      AND (last IS NULL OR created_at >= day_begins(last + 1))
      AND NOT EXISTS (SELECT FROM ledger_line WHERE balance_transaction_id = moved.id);
  IF missed IS NOT NULL THEN
    PERFORM refuse('ledger_day_next', format('%s comes first', missed));
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER ledger_day_comes_next
  BEFORE INSERT ON ledger_day
  FOR EACH ROW EXECUTE FUNCTION check_ledger_day();

CREATE FUNCTION post_ledger_day() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
BEGIN
  -- one statement, so that what is put into suspense is what is posted there
  WITH due AS MATERIALIZED (
    SELECT * FROM movement_standing() AS moved
    WHERE moved.created_at < day_begins(NEW.day + 1) AND moved.type <> 'PAYOUT'
      AND NOT EXISTS (SELECT FROM ledger_line WHERE balance_transaction_id = moved.id)
  ), opened AS (
    INSERT INTO suspense_item (balance_transaction_id, reason)
    SELECT id, reason FROM due WHERE standing NOT IN ('MATCHED', 'CLEARED')
    ON CONFLICT DO NOTHING
  ), entries AS (
    SELECT coalesce(fund, 'suspense') AS fund, type AS entry, created_at AS occurred_at,
      id AS moved_id, payment_id, refund_id, gross_pence, fee_pence, net_pence
    FROM due
    UNION ALL
    SELECT side.fund, side.entry, clearance.cleared_at, posted.balance_transaction_id,
      posted.payment_id, posted.refund_id, side.sign * posted.gross_pence,
      side.sign * posted.fee_pence, side.sign * posted.net_pence
    FROM suspense_clearance AS clearance
      JOIN ledger_line AS posted USING (balance_transaction_id)
      CROSS JOIN LATERAL (VALUES
        ('suspense', 'OUT_OF_SUSPENSE', -1), (clearance.fund, 'INTO_FUND', 1)) AS side (fund, entry, sign)
    WHERE clearance.fund IS NOT NULL AND clearance.cleared_at < day_begins(NEW.day + 1)
      AND posted.fund = 'suspense' AND posted.entry <> 'OUT_OF_SUSPENSE'
      AND NOT EXISTS (SELECT FROM ledger_line AS taken
        WHERE taken.balance_transaction_id = posted.balance_transaction_id
          AND taken.entry = 'OUT_OF_SUSPENSE')
  )
  INSERT INTO ledger_line
    SELECT NEW.day,
      row_number() OVER (ORDER BY fund COLLATE "C", occurred_at, moved_id COLLATE "C", entry COLLATE "C"),
      fund, entry, occurred_at, moved_id, payment_id, refund_id, gross_pence, fee_pence, net_pence
    FROM entries;
  RETURN NULL;
END $$;

CREATE TRIGGER ledger_day_is_posted
  AFTER INSERT ON ledger_day
  FOR EACH ROW EXECUTE FUNCTION post_ledger_day();
