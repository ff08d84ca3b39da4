-- What residents report: a pothole, a street light. Told by telephone or sent by Open311 GeoReport v2, kept in the same rows.
-- docs/request-store.md says what each table means to whoever reads or writes it.

-- A report's reference: nine digits, not beginning with 0, the last one a check digit (weights 7, 3, 1, modulo 10). The
-- same rule as redrose.requests.ReportReference.
CREATE FUNCTION is_report_reference(value text) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog
AS $$
DECLARE
  weights integer[] := ARRAY[7, 3, 1, 7, 3, 1, 7, 3];
  total integer := 0;
BEGIN
  IF value !~ '^[1-9][0-9]{8}$' THEN
    RETURN false;
  END IF;
  FOR place IN 1 .. 8 LOOP
    total := total + weights[place] * substr(value, place, 1)::integer;
  END LOOP;
  RETURN substr(value, 9, 1)::integer = (10 - total % 10) % 10;
END $$;

-- The legal status moves of a report: the same table as redrose.requests.ReportMoves.
CREATE TABLE report_move (
  from_status text NOT NULL,
  to_status   text NOT NULL,
  PRIMARY KEY (from_status, to_status)
);

INSERT INTO report_move VALUES
  ('RECEIVED', 'ACCEPTED'), ('RECEIVED', 'SCHEDULED'), ('RECEIVED', 'FIXED'), ('RECEIVED', 'PASSED_ON'),
  ('RECEIVED', 'NO_ACTION'),
  ('ACCEPTED', 'SCHEDULED'), ('ACCEPTED', 'FIXED'), ('ACCEPTED', 'PASSED_ON'), ('ACCEPTED', 'NO_ACTION'),
  ('SCHEDULED', 'ACCEPTED'), ('SCHEDULED', 'FIXED'), ('SCHEDULED', 'PASSED_ON'), ('SCHEDULED', 'NO_ACTION'),
  ('FIXED', 'ACCEPTED'), ('PASSED_ON', 'ACCEPTED'), ('NO_ACTION', 'ACCEPTED');

-- What another system shows to be let in: only the key's SHA-256 is kept.
CREATE TABLE api_key (
  name       text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9-]{0,39}$'),
  key_hash   bytea NOT NULL UNIQUE CHECK (length(key_hash) = 32),
  added_by   person_name NOT NULL,
  added_at   timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);

CREATE TABLE service_request (
  id              uuid PRIMARY KEY,
  reference       text NOT NULL UNIQUE CHECK (is_report_reference(reference)),
  category        text NOT NULL CHECK (category ~ '^[a-z][a-z0-9-]{0,39}$'),
  status          text NOT NULL DEFAULT 'RECEIVED' CHECK (status IN (
    'RECEIVED', 'ACCEPTED', 'SCHEDULED', 'FIXED', 'PASSED_ON', 'NO_ACTION')),
  channel         text NOT NULL CHECK (channel IN ('telephone', 'open311')),
  interaction_id  uuid REFERENCES interaction,
  api_key         text REFERENCES api_key,
  postcode        text CHECK (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'),
  column_number   text CHECK (column_number ~ '^[A-Z0-9]{1,8}$'),
  latitude        double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude       double precision CHECK (longitude BETWEEN -180 AND 180),
  address         text CHECK (length(address) BETWEEN 1 AND 500 AND NOT holds_long_number(address)),
  place_is_spoken boolean NOT NULL DEFAULT false,
  description     text CHECK (length(description) BETWEEN 1 AND 4000 AND NOT holds_long_number(description)),
  media_url       text CHECK (media_url ~ '^https?://' AND length(media_url) <= 500),
  expected_on     date,
  version         integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now(),
  CHECK ((channel = 'telephone') = (interaction_id IS NOT NULL)),
  CHECK ((channel = 'open311') = (api_key IS NOT NULL)),
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  -- what nobody can find is not a report
  CHECK (place_is_spoken OR postcode IS NOT NULL OR column_number IS NOT NULL OR latitude IS NOT NULL
         OR address IS NOT NULL)
);

CREATE INDEX service_request_created ON service_request (created_at);
CREATE INDEX service_request_of_call ON service_request (interaction_id);
-- What a new report may be the same as.
CREATE INDEX service_request_open ON service_request (category)
  WHERE status IN ('RECEIVED', 'ACCEPTED', 'SCHEDULED');

-- Who sent a report by Open311, where they said so: for staff, and never given out by that interface.
CREATE TABLE report_contact (
  request_id uuid PRIMARY KEY REFERENCES service_request,
  first_name text CHECK (length(first_name) BETWEEN 1 AND 100),
  last_name  text CHECK (length(last_name) BETWEEN 1 AND 100),
  email      text CHECK (length(email) BETWEEN 3 AND 254),
  phone      text CHECK (length(phone) BETWEEN 3 AND 40)
);

-- Each word on a report, and the status that it has from then on. Its insertion moves the report; nothing else does.
CREATE TABLE report_note (
  request_id  uuid NOT NULL REFERENCES service_request,
  version     integer NOT NULL,
  at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  status      text NOT NULL,
  note        text CHECK (length(btrim(note)) BETWEEN 1 AND 300 AND NOT holds_long_number(note)),
  expected_on date,
  person      person_name,
  PRIMARY KEY (request_id, version),
  CHECK ((person IS NULL) = (version = 0))
);

CREATE FUNCTION refuse_illegal_report() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'RECEIVED' OR NEW.version <> 0 THEN
      RAISE EXCEPTION 'a report begins as RECEIVED, not %', NEW.status
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status <> OLD.status AND NOT EXISTS (
      SELECT FROM report_move WHERE from_status = OLD.status AND to_status = NEW.status) THEN
    RAISE EXCEPTION 'a report may not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'report_moves';
  END IF;
  IF (NEW.id, NEW.reference, NEW.category, NEW.channel, NEW.created_at)
      IS DISTINCT FROM (OLD.id, OLD.reference, OLD.category, OLD.channel, OLD.created_at)
      OR NEW.interaction_id IS DISTINCT FROM OLD.interaction_id
      OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a report keeps what it began with' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER service_request_moves_legally
  BEFORE INSERT OR UPDATE ON service_request
  FOR EACH ROW EXECUTE FUNCTION refuse_illegal_report();

CREATE FUNCTION begin_report() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
BEGIN
  INSERT INTO report_note (request_id, version, at, status, expected_on)
    VALUES (NEW.id, 0, NEW.created_at, NEW.status, NEW.expected_on);
  RETURN NULL;
END $$;

CREATE TRIGGER service_request_begins
  AFTER INSERT ON service_request
  FOR EACH ROW EXECUTE FUNCTION begin_report();

-- Locks the report, so that of two notes at once each sees the other's move.
CREATE FUNCTION carry_out_note() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
DECLARE
  before service_request;
BEGIN
  IF NEW.version = 0 THEN
    RETURN NEW; -- its beginning
  END IF;
  SELECT * INTO before FROM service_request WHERE id = NEW.request_id FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NEW; -- the foreign key refuses it
  END IF;
  NEW.version := before.version + 1;
  NEW.at := clock_timestamp();
  UPDATE service_request
    SET status = NEW.status, version = NEW.version, updated_at = NEW.at,
      expected_on = CASE WHEN NEW.status IN ('RECEIVED', 'ACCEPTED', 'SCHEDULED')
                         THEN coalesce(NEW.expected_on, expected_on) END
    WHERE id = NEW.request_id;
  RETURN NEW;
END $$;

CREATE TRIGGER report_note_moves_the_report
  BEFORE INSERT ON report_note
  FOR EACH ROW EXECUTE FUNCTION carry_out_note();
CREATE TRIGGER report_note_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON report_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE report_note ALTER COLUMN version SET DEFAULT 1;

-- What a caller said about a report, as a WAV file, for as long as it may be kept; and what a machine made of it.
CREATE TABLE attachment (
  id              uuid PRIMARY KEY,
  request_id      uuid NOT NULL REFERENCES service_request,
  kind            text NOT NULL CHECK (kind IN ('PLACE', 'DETAILS')),
  media_type      text NOT NULL CHECK (media_type = 'audio/wav'),
  content         bytea CHECK (length(content) BETWEEN 44 AND 2000000),
  duration_ms     integer NOT NULL CHECK (duration_ms BETWEEN 0 AND 125000),
  language        text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  recorded_at     timestamptz NOT NULL DEFAULT now(),
  delete_after    timestamptz NOT NULL,
  deleted_at      timestamptz,
  transcript      text CHECK (length(transcript) <= 8000 AND NOT holds_long_number(transcript)),
  transcribed_by  text CHECK (transcribed_by ~ '^[ -~]{1,100}$'),
  transcribed_at  timestamptz,
  words           tsvector GENERATED ALWAYS AS (to_tsvector('english', coalesce(transcript, ''))) STORED,
  UNIQUE (request_id, kind),
  CHECK ((content IS NULL) = (deleted_at IS NOT NULL)),
  CHECK ((transcript IS NULL) = (transcribed_at IS NULL) AND (transcript IS NULL) = (transcribed_by IS NULL))
);

CREATE INDEX attachment_to_delete ON attachment (delete_after) WHERE deleted_at IS NULL;
CREATE INDEX attachment_to_transcribe ON attachment (recorded_at) WHERE transcribed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX attachment_words ON attachment USING gin (words);

-- Who wants to be told by text when a report changes: only ever by their own consent, on a call.
CREATE TABLE subscription (
  request_id     uuid NOT NULL REFERENCES service_request,
  caller_number  text NOT NULL CHECK (length(caller_number) BETWEEN 1 AND 80),
  language       text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  interaction_id uuid NOT NULL REFERENCES interaction,
  agreed_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (request_id, caller_number)
);

CREATE INDEX subscription_of_caller ON subscription (caller_number);
