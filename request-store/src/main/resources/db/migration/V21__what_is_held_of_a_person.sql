-- What is held of who rings can be taken away: of one number where its owner asks (UK GDPR, article 17), of every
-- number where its time is over (article 5(1)(e)). Money stays: a payment's fund, reference, amount and dates are the
-- council's accounts; the number that it was made from is not. No process may do this: only who has the store's owner.

-- A payment request keeps what it says for good, but for the number of who made it.
CREATE FUNCTION keep_but_for_the_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.notify_number IS NOT NULL OR NEW.caller_hash IS NOT NULL
      OR to_jsonb(NEW) - '{notify_number,caller_hash}'::text[]
        IS DISTINCT FROM to_jsonb(OLD) - '{notify_number,caller_hash}'::text[] THEN
    RAISE EXCEPTION 'payment_request is only ever added to' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER payment_request_is_immutable ON payment_request;
CREATE TRIGGER payment_request_stays
  BEFORE DELETE OR TRUNCATE ON payment_request
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_request_is_immutable
  BEFORE UPDATE ON payment_request
  FOR EACH ROW EXECUTE FUNCTION keep_but_for_the_number();

-- Calls from or to a number, however the network wrote it.
CREATE FUNCTION calls_of(numbers text[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT id FROM interaction WHERE caller_number = ANY (numbers)
  UNION
  SELECT call_back_call.interaction_id FROM call_back_call JOIN call_back ON call_back.id = call_back_id
    WHERE number = ANY (numbers)
$$;

-- What can be forgotten: no call that goes on, no money that is not settled.
CREATE FUNCTION calls_at_rest() RETURNS SETOF interaction LANGUAGE sql STABLE AS $$
  SELECT * FROM interaction
  WHERE ended_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM payment JOIN payment_request ON payment_request.id = payment.request_id
    WHERE interaction_id = interaction.id AND state NOT IN ('PAID', 'CANCELLED', 'EXPIRED'))
$$;

-- Takes the numbers, the steps and the voices of these calls away. The calls stay, to be counted.
CREATE FUNCTION forget_calls(calls uuid[]) RETURNS TABLE (what text, taken bigint) LANGUAGE plpgsql AS $$
BEGIN
  UPDATE interaction SET caller_number = NULL WHERE id = ANY (calls) AND caller_number IS NOT NULL;
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'calls without their number';
  RETURN NEXT;
  DELETE FROM interaction_event WHERE interaction_id = ANY (calls);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'steps of calls';
  RETURN NEXT;
  UPDATE payment_request SET notify_number = NULL, caller_hash = NULL
    WHERE interaction_id = ANY (calls) AND (notify_number IS NOT NULL OR caller_hash IS NOT NULL);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'payments without their number';
  RETURN NEXT;
  UPDATE attachment SET content = NULL, deleted_at = coalesce(deleted_at, now()), transcript = NULL,
      transcribed_by = NULL, transcribed_at = NULL
    WHERE request_id IN (SELECT id FROM service_request WHERE interaction_id = ANY (calls))
      AND (content IS NOT NULL OR transcript IS NOT NULL);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'voice messages';
  RETURN NEXT;
  DELETE FROM subscription WHERE interaction_id = ANY (calls);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'reports that were followed';
  RETURN NEXT;
  DELETE FROM notification WHERE interaction_id = ANY (calls);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'texts';
  RETURN NEXT;
  DELETE FROM call_back_call USING call_back
    WHERE call_back.id = call_back_id AND call_back.interaction_id = ANY (calls);
  DELETE FROM call_back WHERE interaction_id = ANY (calls);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'call-backs';
  RETURN NEXT;
END $$;

-- Forgets a number, and notes who had it forgotten in the same transaction.
CREATE FUNCTION forget_number(numbers text[], person text, subject text) RETURNS TABLE (what text, taken bigint)
  LANGUAGE plpgsql AS $$
DECLARE
  calls uuid[] := ARRAY(SELECT calls_of(numbers));
BEGIN
  IF EXISTS (SELECT FROM unnest(calls) AS call WHERE call NOT IN (SELECT id FROM calls_at_rest() WHERE id = ANY (calls)))
      OR EXISTS (SELECT FROM call_back WHERE number = ANY (numbers) AND state = 'RINGING') THEN
    PERFORM refuse('person_at_rest', 'a call of that number goes on, or a payment of it is not settled');
  END IF;
  RETURN QUERY SELECT * FROM forget_calls(calls);
  DELETE FROM caller_preference WHERE caller_number = ANY (numbers);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'remembered languages';
  RETURN NEXT;
  DELETE FROM unfinished_payment WHERE caller_number = ANY (numbers);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'payments begun and not finished';
  RETURN NEXT;
  DELETE FROM subscription WHERE caller_number = ANY (numbers);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'other reports that were followed';
  RETURN NEXT;
  DELETE FROM notification WHERE recipient = ANY (numbers);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'other texts';
  RETURN NEXT;
  DELETE FROM call_back_call USING call_back WHERE call_back.id = call_back_id AND number = ANY (numbers);
  DELETE FROM call_back WHERE number = ANY (numbers);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'other call-backs';
  RETURN NEXT;
  DELETE FROM report_contact
    WHERE regexp_replace(phone, '[^0-9+]', '', 'g') = ANY (numbers);
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'names and addresses on reports';
  RETURN NEXT;
  DELETE FROM saved_search
    WHERE regexp_replace(address, '%20|%2B|[+]', '', 'g') LIKE '%number=%' || right(numbers[1], 10) || '%';
  GET DIAGNOSTICS taken = ROW_COUNT;
  what := 'searches of staff';
  RETURN NEXT;
  PERFORM note_in_audit(person, 'person-erase', subject, jsonb_build_object('calls', cardinality(calls)));
END $$;

-- The next calls whose time is over, oldest first. Who withheld their number keyed and said things, too.
CREATE FUNCTION calls_to_forget(before timestamptz, most integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT id FROM calls_at_rest() AS call
  WHERE started_at < before
    AND (caller_number IS NOT NULL OR EXISTS (SELECT FROM interaction_event WHERE interaction_id = call.id))
  ORDER BY started_at LIMIT most
$$;

-- Forgets some of them, and notes it in the same transaction.
CREATE FUNCTION forget_before(before timestamptz, most integer, person text) RETURNS TABLE (what text, taken bigint)
  LANGUAGE plpgsql AS $$
DECLARE
  calls uuid[] := ARRAY(SELECT calls_to_forget(before, most));
BEGIN
  IF cardinality(calls) > 0 THEN
    RETURN QUERY SELECT * FROM forget_calls(calls);
    PERFORM note_in_audit(person, 'purge', 'calls before ' || to_char(before AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
      jsonb_build_object('calls', cardinality(calls)));
  END IF;
END $$;

CREATE INDEX notification_of_call ON notification (interaction_id);
CREATE INDEX subscription_of_call ON subscription (interaction_id);
CREATE INDEX call_back_of_call ON call_back (interaction_id);

REVOKE EXECUTE ON FUNCTION calls_of, calls_at_rest, forget_calls, forget_number, calls_to_forget, forget_before FROM PUBLIC;
