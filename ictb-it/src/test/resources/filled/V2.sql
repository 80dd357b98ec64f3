INSERT INTO contact_group (contact_group_id, usr_id, name, description, created) VALUES (3, 7, 'Größte 😀', NULL, '2026-01-02 03:04:05');
INSERT INTO contact (contact_id, usr_id, phone, email, first_name, last_name, address, custom1, custom2, custom3, description, created)
  VALUES (5, 7, '0188887212', 'a@example.org', 'A', 'B', 'C', '1', '2', '3', 'D', '2026-01-02 03:04:05'), (6, 7, NULL, 'b@example.org', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-02 03:04:05');
INSERT INTO contact_group_member (contact_group_id, contact_id) VALUES (3, 5), (3, 6);
INSERT INTO dnc (usr_id, phone, email, source, created) VALUES (0, '188887213', NULL, 'api', '2026-01-02 03:04:05'), (7, NULL, 'c@example.org', 'import', '2026-01-02 03:04:05');
INSERT INTO recording (recording_id, usr_id, name, sha256, length_ms, created) VALUES (2, 7, 'texi', REPEAT('b', 64), 1500, '2026-01-02 03:04:05');
