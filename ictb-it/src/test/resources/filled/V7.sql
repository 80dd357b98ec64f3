INSERT INTO text (text_id, usr_id, name, description, data, created) VALUES (2, 7, 'mytext', NULL, 'Größte 😀', '2026-01-02 03:04:05');
INSERT INTO template (template_id, usr_id, name, description, subject, body, body_alt, created) VALUES (2, 7, 'mytemplate', 'x', 'Größte 😀', '<p>x</p>', 'x', '2026-01-02 03:04:05');
INSERT INTO template_attachment (template_attachment_id, template_id, name, content, bytes, created) VALUES (2, 2, 'test.jpg', x'00ff', 2, '2026-01-02 03:04:05');
