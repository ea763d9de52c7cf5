"""Wars and periods known by name, with their days: ``name = first..last``."""

ERAS = """
    World War I = 1914-07-28..1918-11-11; First World War = 1914-07-28..1918-11-11;
    World War II = 1939-09-01..1945-09-02; Second World War = 1939-09-01..1945-09-02;
    Cold War = 1947-03-12..1991-12-26; Korean War = 1950-06-25..1953-07-27; Vietnam War = 1955-11-01..1975-04-30;
    American Civil War = 1861-04-12..1865-05-26; Spanish Civil War = 1936-07-17..1939-04-01;
    Great Depression = 1929-08-01..1939-12-31; French Revolution = 1789-05-05..1799-11-09;
    Gulf War = 1990-08-02..1991-02-28; Falklands War = 1982-04-02..1982-06-14; Crimean War = 1853-10-16..1856-03-30;
    Thirty Years' War = 1618-05-23..1648-10-24; Six-Day War = 1967-06-05..1967-06-10;
    Yom Kippur War = 1973-10-06..1973-10-25; Iran–Iraq War = 1980-09-22..1988-08-20
"""
