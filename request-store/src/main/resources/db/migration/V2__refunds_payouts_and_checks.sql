-- Money that goes back, money that the provider pays out, and what is checked against the provider.
-- docs/request-store.md says what each table means to whoever reads or writes it.

-- Free text must not carry a card number: 13 digits or more, perhaps spaced or hyphenated.
CREATE FUNCTION holds_long_number(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog
AS $$ SELECT value ~ '([0-9][ -]?){12}[0-9]' $$;

-- A member of staff as their sign-on names them. Two names that differ in capitals only are one person.
CREATE DOMAIN person_name AS text
  CHECK (length(VALUE) BETWEEN 1 AND 100 AND VALUE = btrim(VALUE) AND NOT holds_long_number(VALUE));

-- A name that the provider gave to something of its own.
CREATE DOMAIN provider_name AS text
  CHECK (VALUE ~ '^[A-Za-z0-9_-]{1,64}$' AND NOT looks_like_card(VALUE));

-- How often one caller, bill or card may try: what it is counted by -------------------------------

-- The secret of this database's caller hashes. No role may read it, so a hash can't be guessed back.
CREATE TABLE caller_key (
  is_single boolean PRIMARY KEY DEFAULT true CHECK (is_single),
  secret bytea NOT NULL CHECK (length(secret) >= 32)
);
INSERT INTO caller_key (secret)
  VALUES (convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));

ALTER TABLE payment_request ADD COLUMN caller_hash bytea CHECK (length(caller_hash) = 32);
ALTER TABLE payment_attempt ADD COLUMN card_fingerprint provider_name;

-- Whatever the writer gives, the hash is of the call's own number.
CREATE FUNCTION hash_caller() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.caller_hash := (
    SELECT sha256(secret || convert_to(caller_number, 'UTF8')) FROM interaction, caller_key
    WHERE interaction.id = NEW.interaction_id);
  RETURN NEW;
END $$;

CREATE TRIGGER payment_request_knows_its_caller
  BEFORE INSERT ON payment_request
  FOR EACH ROW EXECUTE FUNCTION hash_caller();

CREATE INDEX payment_request_of_caller ON payment_request (caller_hash, created_at);
CREATE INDEX payment_of_bill ON payment (fund, reference, created_at);
CREATE INDEX payment_attempt_of_card ON payment_attempt (card_fingerprint, created_at);

-- Refunds -----------------------------------------------------------------------------------------

-- What has gone back or is bound to: the sum of the refunds that are APPROVED, REFUND_SENT or
-- REFUNDED. Kept by the trigger of refund alone; the check is what makes refunds ≤ captured hold
-- whoever approves at the same time.
ALTER TABLE payment
  ADD COLUMN refund_pence bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT refunds_within_captured CHECK (refund_pence BETWEEN 0 AND amount_pence),
  ADD CONSTRAINT refunds_of_paid CHECK (refund_pence = 0 OR state = 'PAID');

-- The legal status moves of a refund: the same table as redrose.requests.RefundMoves.
CREATE TABLE refund_move (
  from_state text NOT NULL,
  to_state   text NOT NULL,
  PRIMARY KEY (from_state, to_state)
);

INSERT INTO refund_move VALUES
  ('REQUESTED', 'APPROVED'), ('REQUESTED', 'REJECTED'),
  ('APPROVED', 'REFUND_SENT'),
  ('REFUND_SENT', 'REFUNDED'), ('REFUND_SENT', 'REFUND_FAILED');

-- Money that goes back to the card: asked for by one person, decided by another, sent by the gateway.
CREATE TABLE refund (
  id                    uuid PRIMARY KEY,
  payment_id            uuid NOT NULL REFERENCES payment,
  amount_pence          bigint NOT NULL CHECK (amount_pence > 0),
  left_when_shown_pence bigint NOT NULL,
  reason                text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 500
                                             AND NOT holds_long_number(reason)),
  requested_by          person_name NOT NULL,
  state                 text NOT NULL DEFAULT 'REQUESTED' CHECK (state IN (
    'REQUESTED', 'APPROVED', 'REJECTED', 'REFUND_SENT', 'REFUNDED', 'REFUND_FAILED')),
  attempt               smallint NOT NULL DEFAULT 1 CHECK (attempt BETWEEN 1 AND 99),
  provider_id           provider_name UNIQUE,
  failure_code          text CHECK (failure_code ~ '^[a-z][a-z0-9_]{0,59}$'),
  version               integer NOT NULL DEFAULT 0,
  epoch                 integer NOT NULL DEFAULT 0,
  lease_until           timestamptz NOT NULL DEFAULT now(),
  created_at            timestamptz NOT NULL DEFAULT now(),
  updated_at            timestamptz NOT NULL DEFAULT now(),
  CHECK (state <> 'REFUNDED' OR provider_id IS NOT NULL),
  CHECK ((failure_code IS NOT NULL) = (state = 'REFUND_FAILED'))
);

CREATE INDEX refund_of_payment ON refund (payment_id);
-- What the gateway looks for.
CREATE INDEX refund_to_send ON refund (lease_until) WHERE state IN ('APPROVED', 'REFUND_SENT');
-- One refund of a payment is on its way at a time: a provider without names for refunds of ours can
-- then still tell whether it carried this one out.
CREATE UNIQUE INDEX refund_one_sent_a_payment ON refund (payment_id) WHERE state = 'REFUND_SENT';

-- The second person's word. One a refund: of two at once, one is refused.
CREATE TABLE refund_decision (
  refund_id  uuid PRIMARY KEY REFERENCES refund,
  decision   text NOT NULL CHECK (decision IN ('APPROVED', 'REJECTED')),
  decided_by person_name NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now()
);

-- Each move of each refund. Only ever added to, by the trigger alone.
CREATE TABLE refund_event (
  refund_id  uuid NOT NULL REFERENCES refund,
  version    integer NOT NULL,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  from_state text,
  to_state   text NOT NULL,
  person     person_name,
  attempt    smallint NOT NULL,
  epoch      integer NOT NULL,
  PRIMARY KEY (refund_id, version)
);

CREATE TRIGGER refund_decision_is_immutable
  BEFORE UPDATE OR DELETE OR TRUNCATE ON refund_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON refund_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_is_never_deleted
  BEFORE DELETE OR TRUNCATE ON refund
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A refusal that a program tells apart by the constraint's name.
CREATE FUNCTION refuse(rule text, why text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', why USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;

-- Locks the payment, so that of two refunds at once the second sees what the first has taken.
CREATE FUNCTION check_left_to_refund(asked refund) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  paid payment;
BEGIN
  SELECT * INTO paid FROM payment WHERE id = asked.payment_id FOR UPDATE;
  IF NOT FOUND THEN
    RETURN; -- the foreign key refuses it
  END IF;
  IF paid.state <> 'PAID' THEN
    PERFORM refuse('refund_of_paid', 'only a payment that is PAID can be refunded');
  END IF;
  IF asked.left_when_shown_pence <> paid.amount_pence - paid.refund_pence THEN
    PERFORM refuse('refund_left_as_shown', 'what is left to refund has changed since it was shown');
  END IF;
  IF asked.amount_pence > paid.amount_pence - paid.refund_pence THEN
    PERFORM refuse('refund_within_left', 'a refund is of no more than is left');
  END IF;
END $$;

CREATE FUNCTION refuse_illegal_refund() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'REQUESTED' THEN
      PERFORM refuse('refund_move', 'a refund begins as REQUESTED, not ' || NEW.state);
    END IF;
    PERFORM check_left_to_refund(NEW);
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.payment_id, NEW.amount_pence, NEW.left_when_shown_pence, NEW.reason,
        NEW.requested_by, NEW.created_at)
      IS DISTINCT FROM
      (OLD.id, OLD.payment_id, OLD.amount_pence, OLD.left_when_shown_pence, OLD.reason,
        OLD.requested_by, OLD.created_at)
      OR OLD.provider_id IS NOT NULL AND NEW.provider_id IS DISTINCT FROM OLD.provider_id
      OR NEW.attempt < OLD.attempt OR NEW.epoch < OLD.epoch OR NEW.version < OLD.version THEN
    PERFORM refuse('refund_keeps', 'a refund keeps what it began with');
  END IF;
  IF NEW.state = OLD.state THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
      SELECT FROM refund_move WHERE from_state = OLD.state AND to_state = NEW.state) THEN
    PERFORM refuse('refund_move', format('a refund may not go from %s to %s', OLD.state, NEW.state));
  END IF;
  IF OLD.state = 'REQUESTED' AND NOT EXISTS (
      SELECT FROM refund_decision WHERE refund_id = NEW.id AND decision = NEW.state) THEN
    PERFORM refuse('refund_decided', 'a refund is decided by a second person');
  END IF;
  IF NEW.state = 'APPROVED' THEN
    PERFORM check_left_to_refund(NEW);
    UPDATE payment SET refund_pence = refund_pence + NEW.amount_pence WHERE id = NEW.payment_id;
  ELSIF NEW.state = 'REFUND_FAILED' THEN
    UPDATE payment SET refund_pence = refund_pence - NEW.amount_pence WHERE id = NEW.payment_id;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER refund_moves_legally
  BEFORE INSERT OR UPDATE ON refund
  FOR EACH ROW EXECUTE FUNCTION refuse_illegal_refund();

CREATE FUNCTION note_refund() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO refund_event (refund_id, version, to_state, person, attempt, epoch)
      VALUES (NEW.id, NEW.version, NEW.state, NEW.requested_by, NEW.attempt, NEW.epoch);
  ELSIF NEW.state <> OLD.state THEN
    INSERT INTO refund_event (refund_id, version, from_state, to_state, person, attempt, epoch)
      VALUES (NEW.id, NEW.version, OLD.state, NEW.state,
        CASE WHEN OLD.state = 'REQUESTED' THEN
          (SELECT decided_by FROM refund_decision WHERE refund_id = NEW.id) END,
        NEW.attempt, NEW.epoch);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER refund_moves_are_noted
  AFTER INSERT OR UPDATE ON refund
  FOR EACH ROW EXECUTE FUNCTION note_refund();

CREATE FUNCTION carry_out_refund_decision() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
DECLARE
  asked refund;
BEGIN
  SELECT * INTO asked FROM refund WHERE id = NEW.refund_id FOR UPDATE;
  IF lower(asked.requested_by) = lower(NEW.decided_by) THEN
    PERFORM refuse('refund_second_person', 'a refund is decided by another person than asked for it');
  END IF;
  UPDATE refund SET state = NEW.decision, version = version + 1, updated_at = now()
    WHERE id = NEW.refund_id;
  RETURN NULL;
END $$;

CREATE TRIGGER refund_decision_is_carried_out
  AFTER INSERT ON refund_decision
  FOR EACH ROW EXECUTE FUNCTION carry_out_refund_decision();

-- What the provider tells -------------------------------------------------------------------------

-- Each event that the provider sent, once. An event only prompts us to ask how its object stands.
CREATE TABLE provider_event (
  id          provider_name PRIMARY KEY,
  type        text NOT NULL CHECK (type ~ '^[a-z][a-z0-9_.]{0,79}$'),
  object_id   provider_name,
  received_at timestamptz NOT NULL DEFAULT now(),
  handled_at  timestamptz
);

CREATE INDEX provider_event_to_handle ON provider_event (received_at) WHERE handled_at IS NULL;

-- Money that the provider sent to the council's bank, or took from it (below zero).
CREATE TABLE payout (
  id           provider_name PRIMARY KEY,
  amount_pence bigint NOT NULL,
  status       text NOT NULL CHECK (status IN ('PENDING', 'IN_TRANSIT', 'PAID', 'FAILED', 'CANCELLED')),
  created_at   timestamptz NOT NULL,
  arrives_on   date NOT NULL,
  imported_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX payout_created_at ON payout (created_at);

-- Each movement of the council's balance at the provider: charges, refunds, disputes, fees. What
-- the provider says; which payment or refund of ours it is, where that is known.
CREATE TABLE balance_transaction (
  id                  provider_name PRIMARY KEY,
  payout_id           provider_name REFERENCES payout,
  type                text NOT NULL CHECK (type IN (
    'PAYMENT', 'REFUND', 'REFUND_FAILURE', 'DISPUTE', 'DISPUTE_REVERSAL', 'PROVIDER_FEE', 'PAYOUT',
    'OTHER')),
  provider_type       text NOT NULL CHECK (provider_type ~ '^[a-z][a-z0-9_]{0,59}$'),
  source_id           provider_name,
  provider_payment_id provider_name,
  provider_refund_id  provider_name,
  gross_pence         bigint NOT NULL,
  fee_pence           bigint NOT NULL,
  net_pence           bigint NOT NULL,
  created_at          timestamptz NOT NULL,
  available_on        date NOT NULL,
  payment_id          uuid REFERENCES payment,
  refund_id           uuid REFERENCES refund,
  imported_at         timestamptz NOT NULL DEFAULT now(),
  CHECK (net_pence = gross_pence - fee_pence),
  CHECK (refund_id IS NULL OR payment_id IS NOT NULL)
);

CREATE INDEX balance_transaction_of_payout ON balance_transaction (payout_id);
CREATE INDEX balance_transaction_of_payment ON balance_transaction (payment_id);
CREATE INDEX balance_transaction_of_refund ON balance_transaction (refund_id);
CREATE INDEX balance_transaction_created_at ON balance_transaction (created_at);

-- A movement that has no home in our books, until somebody finds one.
CREATE TABLE suspense_item (
  balance_transaction_id provider_name PRIMARY KEY REFERENCES balance_transaction,
  reason                 text NOT NULL CHECK (reason ~ '^[A-Z][A-Z_]{0,39}$'),
  opened_at              timestamptz NOT NULL DEFAULT now()
);

-- Where it went. Only ever added to.
CREATE TABLE suspense_clearance (
  balance_transaction_id provider_name PRIMARY KEY REFERENCES suspense_item,
  fund                   text CHECK (fund ~ '^[a-z][a-z0-9-]{0,39}$'),
  note                   text NOT NULL CHECK (length(btrim(note)) BETWEEN 1 AND 500
                                              AND NOT holds_long_number(note)),
  cleared_by             person_name NOT NULL,
  cleared_at             timestamptz NOT NULL DEFAULT now()
);

-- One person says that a payout is reconciled, another signs it off.
CREATE TABLE payout_preparation (
  payout_id   provider_name PRIMARY KEY REFERENCES payout,
  prepared_by person_name NOT NULL,
  note        text CHECK (length(note) <= 500 AND NOT holds_long_number(note)),
  prepared_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (payout_id, prepared_by)
);

CREATE TABLE payout_sign_off (
  payout_id   provider_name PRIMARY KEY,
  prepared_by person_name NOT NULL,
  signed_by   person_name NOT NULL,
  signed_at   timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (payout_id, prepared_by) REFERENCES payout_preparation (payout_id, prepared_by),
  CONSTRAINT payout_second_person CHECK (lower(signed_by) <> lower(prepared_by))
);

CREATE TRIGGER suspense_item_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON suspense_item
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suspense_clearance_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON suspense_clearance
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payout_preparation_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON payout_preparation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payout_sign_off_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON payout_sign_off
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is checked against the provider, both ways --------------------------------------------------

CREATE TABLE provider_check (
  id          uuid PRIMARY KEY,
  from_at     timestamptz NOT NULL,
  until_at    timestamptz NOT NULL,
  started_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  theirs      integer CHECK (theirs >= 0),
  ours        integer CHECK (ours >= 0),
  findings    integer CHECK (findings >= 0),
  CHECK (from_at < until_at),
  CHECK ((finished_at IS NULL) = (findings IS NULL))
);

CREATE INDEX provider_check_started_at ON provider_check (started_at);

-- Where the provider's books and ours differ. Reported, never silently mended.
CREATE TABLE finding (
  kind          text NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{0,39}$'),
  subject       text NOT NULL CHECK (subject ~ '^[A-Za-z0-9_-]{1,64}$' AND NOT looks_like_card(subject)),
  payment_id    uuid,
  provider_id   provider_name,
  ours_pence    bigint,
  theirs_pence  bigint,
  first_seen_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, subject)
);
