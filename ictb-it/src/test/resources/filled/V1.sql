-- Rows as the first schema could hold them.
INSERT INTO usr (usr_id, username, passwd, pincode, active, role_id, first_name, last_name, phone, mobile, email, address, company, country, language, timezone, created)
  VALUES (1, 'admin', '$argon2id$x', NULL, TRUE, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'UTC', '2026-01-02 03:04:05.678901'),
         (7, 'Jürgen', '$argon2id$y', '$argon2id$z', FALSE, 2, 'Jürgen', '顧客', '4930123456', '4917012345', 'j@example.org', 'Straße 1', 'Größe & Co', 'DE', 'de', 'Europe/Berlin', '2026-03-08 02:30:00');
INSERT INTO user_permission (usr_id, permission) VALUES (7, 'did_create');
INSERT INTO user_session (session_hash, usr_id, created, expires) VALUES (REPEAT('a', 64), 7, '2026-01-02 03:04:05', '2026-01-02 11:04:05');
INSERT INTO audit (at, usr_id, action, subject, outcome) VALUES ('2026-01-02 03:04:05', 7, 'User_Create', 'id=7', 'done');
