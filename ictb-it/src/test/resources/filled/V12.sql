INSERT INTO ivr (ivr_id, usr_id, name, description, version, created) VALUES (2, 7, 'Größte 😀', 'menu', 1, '2026-01-02 03:04:05');
INSERT INTO ivr_version (ivr_id, version, content, created) VALUES (2, 1, '{"start":"hello","nodes":{"hello":{"type":"hangup"}}}', '2026-01-02 03:04:05');
INSERT INTO ivrmessage (ivrmessage_id, usr_id, name, version, created) VALUES (3, 7, 'reminder', 1, '2026-01-02 03:04:05');
INSERT INTO ivrmessage_version (ivrmessage_id, version, content, created) VALUES (3, 1, '[{"type":"recording","recording_id":2}]', '2026-01-02 03:04:05');
