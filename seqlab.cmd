@echo off
rem Starts Seqlab: finds a JDK, builds once, then runs one jar. See README.md.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"

call :find_jdk
if errorlevel 1 exit /b 3

set "JAR=%ROOT%\target\seqlab.jar"
if /i "%~1"=="test" (
  pushd "%ROOT%"
  call mvnw.cmd verify
  if errorlevel 1 ( popd & exit /b 1 )
  popd
  goto run
)
if not exist "%JAR%" (
  echo seqlab: building ^(the first build fetches libraries and takes some minutes^) 1>&2
  if not exist "%ROOT%\target" mkdir "%ROOT%\target"
  pushd "%ROOT%"
  call mvnw.cmd -DskipTests "-Dspotless.check.skip=true" package > "%ROOT%\target\build.log" 2>&1
  if errorlevel 1 (
    findstr /b "[ERROR]" "%ROOT%\target\build.log" 1>&2
    echo seqlab: the build failed; the whole log is "%ROOT%\target\build.log" 1>&2
    popd
    exit /b 3
  )
  popd
)

:run
"%JAVA_HOME%\bin\java.exe" --add-modules jdk.incubator.vector -Djava.awt.headless=true "-Dseqlab.home=%ROOT%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:find_jdk
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" goto check_version
for /f "delims=" %%J in ('where javac.exe 2^>nul') do (
  for %%D in ("%%~dpJ..") do set "JAVA_HOME=%%~fD"
  goto check_version
)
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*") do (
  set "JAVA_HOME=%%~fD"
  goto check_version
)
:no_jdk
echo seqlab: needs a JDK, version 17 or later ^(a JRE is not enough^). Get one with 1>&2
echo   winget install EclipseAdoptium.Temurin.21.JDK 1>&2
echo or set JAVA_HOME to the folder of the JDK that you have. 1>&2
exit /b 3

:check_version
set "VERSION="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release" 2^>nul') do set "VERSION=%%~V"
for /f "delims=." %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined MAJOR goto no_jdk
if %MAJOR% LSS 17 goto no_jdk
exit /b 0
