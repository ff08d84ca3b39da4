-- Who wants to be rung back: asked for on a call, rung by ivr-core when it is due.
CREATE TABLE call_back (
  id             uuid PRIMARY KEY,
  interaction_id uuid NOT NULL REFERENCES interaction,
  number         text NOT NULL CHECK (number ~ '^\+44[0-9]{9,10}$'),
  language       text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  desk           text NOT NULL CHECK (desk ~ '^[a-z][a-z0-9-]{0,39}$'),
  matter         text CHECK (matter ~ '^[a-z][a-z-]{0,39}$'),
  reference      text CHECK (length(reference) BETWEEN 1 AND 40 AND NOT looks_like_card(reference)),
  state          text NOT NULL DEFAULT 'WAITING' CHECK (state IN (
    'WAITING', 'RINGING', 'REACHED', 'GIVEN_UP', 'CANCELLED')),
  tries          smallint NOT NULL DEFAULT 0,
  due_at         timestamptz NOT NULL,
  lease_until    timestamptz,
  created_at     timestamptz NOT NULL DEFAULT now(),
  ended_at       timestamptz,
  cancelled_by   text CHECK (length(cancelled_by) BETWEEN 1 AND 80),
  CHECK ((state = 'RINGING') = (lease_until IS NOT NULL)),
  CHECK ((state IN ('WAITING', 'RINGING')) = (ended_at IS NULL)),
  CHECK ((state = 'CANCELLED') = (cancelled_by IS NOT NULL))
);

-- A number is rung back for one thing at a time.
CREATE UNIQUE INDEX call_back_one_a_number ON call_back (number) WHERE state IN ('WAITING', 'RINGING');
-- What a ringer looks for.
CREATE INDEX call_back_due ON call_back (due_at) WHERE state IN ('WAITING', 'RINGING');

-- Each call that was made for one and picked up, so that it is found from the first call and the other way round.
CREATE TABLE call_back_call (
  call_back_id   uuid NOT NULL REFERENCES call_back,
  interaction_id uuid NOT NULL REFERENCES interaction,
  try            smallint NOT NULL CHECK (try > 0),
  PRIMARY KEY (call_back_id, try)
);
CREATE INDEX call_back_call_interaction ON call_back_call (interaction_id);
