-- Who shares a number begins payments of their own: one's is not lost behind another's.
ALTER TABLE unfinished_payment
  DROP CONSTRAINT unfinished_payment_pkey,
  ADD PRIMARY KEY (caller_number, service, reference);
