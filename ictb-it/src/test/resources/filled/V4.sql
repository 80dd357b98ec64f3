INSERT INTO user_resource (usr_id, resource, data) VALUES (7, 'weekday', '2,3,4,5,6');
INSERT INTO api_key (api_key_id, usr_id, name, key_hash, created) VALUES (3, 7, 'n8n', REPEAT('c', 64), '2026-01-02 03:04:05');
