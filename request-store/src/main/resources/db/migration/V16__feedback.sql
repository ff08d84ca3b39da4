-- What callers thought of their call, if they said so at its end.
CREATE TABLE feedback (
  interaction_id uuid PRIMARY KEY,
  score          smallint NOT NULL CHECK (score BETWEEN 1 AND 5),
  given_at       timestamptz NOT NULL DEFAULT now()
);
