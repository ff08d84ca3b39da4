-- The request store that all of the council's channels share: what the first call needs.
-- docs/request-store.md says what each table means to whoever reads or writes it.
-- Times are UTC instants, money is whole pence, ids are UUID version 7 (time-ordered).

-- Text that could be a card number: 13 to 19 digits, perhaps spaced or hyphenated, that pass Luhn
-- (ISO/IEC 7812-1 annex B). Columns that take text from a caller refuse it.
CREATE FUNCTION looks_like_card(value text) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog
AS $$
DECLARE
  digits text := replace(replace(value, ' ', ''), '-', '');
  weighted integer;
  total integer := 0;
BEGIN
  IF digits !~ '^[0-9]{13,19}$' THEN
    RETURN false;
  END IF;
  FOR from_right IN 0 .. length(digits) - 1 LOOP
    weighted := substr(digits, length(digits) - from_right, 1)::integer * (1 + from_right % 2);
    total := total + weighted / 10 + weighted % 10;
  END LOOP;
  RETURN total % 10 = 0;
END $$;

-- One contact of a resident: here, a telephone call. Written when it starts and again as it goes,
-- so a crash leaves a record.
CREATE TABLE interaction (
  id                 uuid PRIMARY KEY,
  channel            text NOT NULL CHECK (channel ~ '^[a-z][a-z-]{0,19}$'),
  caller_number      text CHECK (length(caller_number) <= 80),
  called_number      text CHECK (length(called_number) <= 80),
  asterisk_unique_id text CHECK (length(asterisk_unique_id) <= 150),
  language           text CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  started_at         timestamptz NOT NULL,
  answered_at        timestamptz,
  ended_at           timestamptz,
  outcome            text CHECK (outcome IN (
    'COMPLETED', 'PAID', 'PAYMENT_DECLINED', 'PAYMENT_UNSETTLED', 'TRANSFERRED',
    'NOT_UNDERSTOOD', 'SILENT', 'ABANDONED', 'FAILED', 'NOT_CONNECTED')),
  journey            text CHECK (journey ~ '^[a-z][a-z-]{0,39}$'),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);

CREATE INDEX interaction_started_at ON interaction (started_at);

-- What happened during an interaction. No foreign key: an event is never refused, and each process
-- that takes part writes its own, in the order in which they reach the store.
CREATE TABLE interaction_event (
  interaction_id uuid NOT NULL,
  process        text NOT NULL CHECK (process ~ '^[a-z][a-z0-9-]{0,59}$'),
  seq            bigint NOT NULL CHECK (seq > 0),
  at             timestamptz NOT NULL,
  kind           text NOT NULL CHECK (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  details        jsonb NOT NULL CHECK (details::text !~ '[0-9]{13}'),
  PRIMARY KEY (interaction_id, process, seq)
);

-- What the caller agreed to pay. Written once by the call, carried out by the gateway.
CREATE TABLE payment_request (
  id                 uuid PRIMARY KEY,
  interaction_id     uuid NOT NULL REFERENCES interaction,
  asterisk_unique_id text NOT NULL CHECK (length(asterisk_unique_id) <= 150),
  fund               text NOT NULL CHECK (fund ~ '^[a-z][a-z0-9-]{0,39}$'),
  reference          text NOT NULL CHECK (length(reference) BETWEEN 1 AND 40
                                          AND NOT looks_like_card(reference)),
  amount_pence       bigint NOT NULL CHECK (amount_pence BETWEEN 1 AND 99999999),
  language           text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  token_hash         bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  token_expires_at   timestamptz NOT NULL,
  created_at         timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, fund, reference, amount_pence)
);

CREATE INDEX payment_request_interaction ON payment_request (interaction_id);

-- The legal status moves of a payment: the same table as redrose.requests.PaymentMoves.
CREATE TABLE payment_move (
  from_state text NOT NULL,
  to_state   text NOT NULL,
  PRIMARY KEY (from_state, to_state)
);

INSERT INTO payment_move VALUES
  ('INTENT', 'PI_CREATED'), ('INTENT', 'CANCELLED'),
  ('PI_CREATED', 'PM_READY'), ('PI_CREATED', 'CANCEL_SENT'),
  ('PM_READY', 'CONFIRM_SENT'), ('PM_READY', 'CANCEL_SENT'),
  ('CONFIRM_SENT', 'AUTHORISED'), ('CONFIRM_SENT', 'PM_READY'), ('CONFIRM_SENT', 'CANCEL_SENT'),
  ('AUTHORISED', 'CAPTURE_SENT'), ('AUTHORISED', 'CANCEL_SENT'), ('AUTHORISED', 'EXPIRED'),
  ('CAPTURE_SENT', 'PAID'), ('CAPTURE_SENT', 'EXPIRED'),
  ('CANCEL_SENT', 'CANCELLED'), ('CANCEL_SENT', 'PAID');

-- One intent at the card provider. Fund, reference and amount are the request's: the foreign key
-- holds them equal.
CREATE TABLE payment (
  id           uuid PRIMARY KEY,
  request_id   uuid NOT NULL,
  fund         text NOT NULL,
  reference    text NOT NULL,
  amount_pence bigint NOT NULL,
  token_hash   bytea UNIQUE,
  state        text NOT NULL CHECK (state IN (
    'INTENT', 'PI_CREATED', 'PM_READY', 'CONFIRM_SENT', 'AUTHORISED', 'CAPTURE_SENT', 'PAID',
    'CANCEL_SENT', 'CANCELLED', 'EXPIRED')),
  attempt      smallint NOT NULL DEFAULT 1 CHECK (attempt BETWEEN 1 AND 4),
  provider_id  text UNIQUE CHECK (provider_id ~ '^[A-Za-z0-9_-]{1,64}$'
                                  AND NOT looks_like_card(provider_id)),
  receipt      text NOT NULL UNIQUE CHECK (receipt ~ '^[0-9]{8}$'),
  version      integer NOT NULL DEFAULT 0,
  epoch        integer NOT NULL DEFAULT 1,
  lease_until  timestamptz NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (request_id, fund, reference, amount_pence)
    REFERENCES payment_request (id, fund, reference, amount_pence),
  CHECK (state IN ('INTENT', 'CANCELLED') OR provider_id IS NOT NULL),
  CHECK (state <> 'CONFIRM_SENT' OR attempt <= 3)
);

-- One payment of a bill at a time: a second one waits until the first is settled.
CREATE UNIQUE INDEX payment_one_open_a_bill ON payment (fund, reference)
  WHERE state NOT IN ('PAID', 'CANCELLED', 'EXPIRED');
-- What the reconciler looks for: unsettled, its worker gone.
CREATE INDEX payment_unsettled ON payment (lease_until)
  WHERE state NOT IN ('PAID', 'CANCELLED', 'EXPIRED');
CREATE INDEX payment_of_request ON payment (request_id);

-- One card tried for a payment: what a receipt may print of it, and what the provider decided.
CREATE TABLE payment_attempt (
  payment_id      uuid NOT NULL REFERENCES payment,
  number          smallint NOT NULL CHECK (number BETWEEN 1 AND 3),
  brand           text NOT NULL CHECK (brand ~ '^[a-z][a-z_]{0,19}$'),
  last_four       text NOT NULL CHECK (last_four ~ '^[0-9]{4}$'),
  provider_method text NOT NULL CHECK (provider_method ~ '^[A-Za-z0-9_-]{1,64}$'
                                       AND NOT looks_like_card(provider_method)),
  outcome         text CHECK (outcome IN ('AUTHORISED', 'DECLINED')),
  decline_code    text CHECK (decline_code ~ '^[a-z][a-z0-9_]{0,59}$'),
  created_at      timestamptz NOT NULL DEFAULT now(),
  decided_at      timestamptz,
  PRIMARY KEY (payment_id, number),
  CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CHECK (decline_code IS NULL OR outcome = 'DECLINED')
);

-- Each move of each payment, and who made it. Only ever added to.
CREATE TABLE payment_event (
  payment_id uuid NOT NULL REFERENCES payment,
  version    integer NOT NULL,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  from_state text,
  to_state   text NOT NULL,
  attempt    smallint NOT NULL,
  epoch      integer NOT NULL,
  details    jsonb NOT NULL DEFAULT '{}' CHECK (details::text !~ '[0-9]{13}'),
  PRIMARY KEY (payment_id, version)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER payment_request_is_immutable
  BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_request
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_illegal_payment() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'INTENT' THEN
      RAISE EXCEPTION 'a payment begins as INTENT, not %', NEW.state
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state <> OLD.state AND NOT EXISTS (
      SELECT FROM payment_move WHERE from_state = OLD.state AND to_state = NEW.state) THEN
    RAISE EXCEPTION 'a payment may not go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW.id, NEW.request_id, NEW.fund, NEW.reference, NEW.amount_pence, NEW.receipt, NEW.created_at)
      IS DISTINCT FROM
      (OLD.id, OLD.request_id, OLD.fund, OLD.reference, OLD.amount_pence, OLD.receipt, OLD.created_at)
      OR NEW.token_hash IS DISTINCT FROM OLD.token_hash
      OR OLD.provider_id IS NOT NULL AND NEW.provider_id IS DISTINCT FROM OLD.provider_id
      OR NEW.epoch < OLD.epoch OR NEW.version < OLD.version THEN
    RAISE EXCEPTION 'a payment keeps its request, amount, receipt and provider''s intent'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER payment_moves_legally
  BEFORE INSERT OR UPDATE ON payment
  FOR EACH ROW EXECUTE FUNCTION refuse_illegal_payment();
