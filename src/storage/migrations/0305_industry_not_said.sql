-- Of a project whose industry nobody has said yet: a section of its own, so that every figure by industry counts it there and
-- none drops it. It is no class of the standard.
insert into industry (code, name, level, parent, section) values ('Z', '行业未填', 1, null, 'Z');
