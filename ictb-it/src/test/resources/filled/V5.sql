INSERT INTO did (did_id, usr_id, name, description, created) VALUES (2, 7, '12345678', 'test did', '2026-01-02 03:04:05');
INSERT INTO accessnumber (accessnumber_id, usr_id, name, description, created) VALUES (2, NULL, '12345678', NULL, '2026-01-02 03:04:05');
INSERT INTO payment (payment_id, usr_id, value, type, description, paid_date, made_by, created) VALUES (3, 7, 500.000001, 'cash', 'Paid cash amount', '2014-06-05', 1, '2026-01-02 03:04:05');
