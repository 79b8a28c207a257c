@echo off
rem Starts Seqlab: finds a JDK, builds once, then runs one jar. See README.md.
rem
rem Does what the file "seqlab" beside it does, read against it line by line. There is no Windows
rem where this was written: nothing in this file has been run. The options for java have, with
rem JDK 17 and 25 on Linux. Not here: a copy in the user's cache for a checkout that cannot be
rem written to. java.exe itself understands only letters of the system's own code page in the
rem folder's name, which are those of the user's own language.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0.") do set "ROOT=%%~fI"
set "JAR=%ROOT%\target\seqlab.jar"

call :find_jdk
if errorlevel 1 exit /b 3

if /i "%~1"=="test" goto test
call :is_stale
if errorlevel 1 goto run
call :build
if errorlevel 1 exit /b 3

:run
rem Naming the incubating module on the command line would print a warning at every start, so the
rem program brings it in itself. Its exit code is ours.
"%JAVA_HOME%\bin\java.exe" -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport --add-exports=java.base/jdk.internal.module=ALL-UNNAMED -Djava.awt.headless=true "-Dseqlab.home=%ROOT%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:test
pushd "%ROOT%" || exit /b 3
call .\mvnw.cmd verify
if errorlevel 1 (
  popd
  exit /b 1
)
popd
goto run

rem Succeeds when there is no jar or a source is newer. mvnw.cmd needs PowerShell, too. Names come
rem by the environment, so that no letter in them has a meaning here.
:is_stale
if not exist "%JAR%" exit /b 0
powershell.exe -NoLogo -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; Set-Location -LiteralPath $env:ROOT; $newer = Get-ChildItem -LiteralPath pom.xml, src, autograder, notebooks\source -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built -and $_.FullName.Substring($env:ROOT.Length) -notlike '*\target\*' } | Select-Object -First 1; if ($newer) { exit 10 }; exit 0" < nul
if "%ERRORLEVEL%"=="10" exit /b 0
exit /b 1

:build
echo seqlab: building (the first build fetches libraries and takes some minutes) 1>&2
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
pushd "%ROOT%" || exit /b 3
call .\mvnw.cmd -DskipTests "-Dspotless.check.skip=true" package > "%ROOT%\target\build.log" 2>&1
if errorlevel 1 goto build_failed
popd
exit /b 0

:build_failed
popd
rem Without /l the brackets would be a set of letters.
findstr /b /l /c:"[ERROR]" "%ROOT%\target\build.log" 1>&2
echo seqlab: the build failed; the whole log is "%ROOT%\target\build.log" 1>&2
exit /b 3

rem The user's JAVA_HOME first (quotes that came with it are taken off), then the path, then the
rem usual folders; one that is too old or has no compiler is passed over.
:find_jdk
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME (
  call :serves
  if not errorlevel 1 exit /b 0
)
for /f "delims=" %%J in ('where javac.exe 2^>nul') do (
  for %%D in ("%%~dpJ..") do set "JAVA_HOME=%%~fD"
  call :serves
  if not errorlevel 1 exit /b 0
)
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*") do (
  set "JAVA_HOME=%%~fD"
  call :serves
  if not errorlevel 1 exit /b 0
)
echo seqlab: needs a JDK, version 17 or later (a JRE is not enough). Get one with 1>&2
echo   winget install EclipseAdoptium.Temurin.21.JDK 1>&2
echo or set JAVA_HOME to the folder of the JDK that you have. 1>&2
exit /b 3

rem Succeeds when JAVA_HOME has a compiler and its release file says 17 or later.
:serves
if not exist "%JAVA_HOME%\bin\javac.exe" exit /b 1
set "VERSION="
set "MAJOR="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release" 2^>nul') do set "VERSION=%%~V"
for /f "delims=.-+" %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined MAJOR exit /b 1
if %MAJOR% LSS 17 exit /b 1
exit /b 0
